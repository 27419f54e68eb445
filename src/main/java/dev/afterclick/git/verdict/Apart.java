package dev.afterclick.git.verdict;

import dev.afterclick.git.GitException;
import dev.afterclick.git.Recent;
import dev.afterclick.git.store.ObjectStore;
import dev.afterclick.git.verdict.BothChanged.Contested;
import dev.afterclick.git.verdict.Docket.Sides;
import dev.afterclick.model.BlobId;
import dev.afterclick.model.Judgement;
import dev.afterclick.model.Question;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Version;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Knows about which paths git is asked by themselves, because it may take long over them.
 *
 * <p>A merge of two sides merges all their paths, and answers about none before it has done with
 * the last. Safe to share between threads.
 */
final class Apart {

  /**
   * What git merges in a tenth of a second whatever is in it. Its time goes with the square of the
   * size: over a megabyte it can take a minute.
   */
  private static final long LARGE = 64 << 10;

  private final ObjectStore store;
  private final Recent<BlobId, Boolean> large = new Recent<>(10_000);

  /** The paths that are not large, and were still among those over which git took too long. */
  private final Recent<Sides, Set<RepoPath>> slow = new Recent<>(500);

  Apart(ObjectStore store) {
    this.store = store;
  }

  /** Tells whether git shall be asked about this by itself. */
  boolean takes(Judgement first) {
    Question question = first.question();
    return slowOnes(Sides.of(question)).contains(question.path())
        || Stream.of(question.left().version(), question.right().version(), first.base())
            .flatMap(Optional::stream)
            .anyMatch(this::isLarge);
  }

  /** Tells whether others must not meet this path. */
  boolean takes(Sides sides, Contested path) {
    return slowOnes(sides).contains(path.path()) || path.versions().anyMatch(this::isLarge);
  }

  synchronized void addSlow(Question question) {
    Sides sides = Sides.of(question);
    Set<RepoPath> more = new HashSet<>(slowOnes(sides));
    more.add(question.path());
    slow.put(sides, Set.copyOf(more));
  }

  /** Lets a question that took git no time by itself be asked with the others again. */
  synchronized void removeSlow(Question question) {
    Sides sides = Sides.of(question);
    Set<RepoPath> fewer = new HashSet<>(slowOnes(sides));
    if (fewer.remove(question.path())) {
      slow.put(sides, Set.copyOf(fewer));
    }
  }

  private Set<RepoPath> slowOnes(Sides sides) {
    return slow.remembered(sides).orElse(Set.of());
  }

  private boolean isLarge(Version version) {
    try {
      return version.mode().isFile()
          && large.get(version.blob(), () -> store.read(version.blob(), LARGE).isEmpty());
    } catch (GitException e) {
      // A content is missing here; git will say what it misses.
      return false;
    }
  }
}
