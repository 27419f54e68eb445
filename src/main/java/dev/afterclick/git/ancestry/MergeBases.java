package dev.afterclick.git.ancestry;

import dev.afterclick.git.GitException;
import dev.afterclick.git.GitProgram;
import dev.afterclick.git.Recent;
import dev.afterclick.git.store.ObjectStore;
import dev.afterclick.model.CommitId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the merge bases of two commits, and remembers them: commits never change.
 *
 * <p>A branch that grows by a commit keeps its bases, so git need not be asked again after each:
 * while it works, a process takes far longer than to read who a commit's parent is.
 *
 * <p>Safe to share between threads.
 */
public final class MergeBases {

  /** So many commits further a branch may have grown at once; more are asked for anew. */
  private static final int NEAR = 8;

  /** By these git sees other parents than a commit tells. */
  private static final List<String> MAY_CHANGE_PARENTS =
      List.of("shallow", "info/grafts", "refs/replace");

  private final Path commonDir;
  private final ObjectStore store;
  private final Recent<Set<CommitId>, List<CommitId>> known = new Recent<>(1000);

  /** Makes it for the repository at {@code commonDir}, whose commits {@code store} reads. */
  public MergeBases(Path commonDir, ObjectStore store) {
    this.commonDir = commonDir;
    this.store = store;
  }

  /** Returns all merge bases, the best of them, git's first choice first; none if unrelated. */
  public List<CommitId> between(CommitId left, CommitId right) throws GitException {
    if (left.equals(right)) {
      return List.of(left);
    }
    return known.get(Set.of(left, right), () -> find(left, right));
  }

  private List<CommitId> find(CommitId left, CommitId right) throws GitException {
    Optional<List<CommitId>> derived = derive(left, right).or(() -> derive(right, left));
    return derived.isPresent() ? derived.get() : ask(left, right);
  }

  /**
   * Goes back from {@code grown}, as long as a commit has one parent, to one whose bases with the
   * other are known. They are the same, unless that other one descends from it: then it may contain
   * what has grown as well.
   */
  private Optional<List<CommitId>> derive(CommitId grown, CommitId other) {
    Optional<CommitId> at = onlyParent(grown);
    for (int left = NEAR; left > 0 && at.isPresent(); left--) {
      CommitId earlier = at.get();
      if (earlier.equals(other)) {
        return Optional.of(List.of(other));
      }
      Optional<List<CommitId>> bases = known.remembered(Set.of(earlier, other));
      if (bases.isPresent()) {
        return bases.filter(found -> !found.contains(earlier));
      }
      at = onlyParent(earlier);
    }
    return Optional.empty();
  }

  /** Returns nothing where git sees other parents than the commit tells, or may do so. */
  private Optional<CommitId> onlyParent(CommitId commit) {
    if (MAY_CHANGE_PARENTS.stream().anyMatch(file -> Files.exists(commonDir.resolve(file)))) {
      return Optional.empty();
    }
    try {
      List<CommitId> parents = store.parentsOf(commit);
      return parents.size() == 1 ? Optional.of(parents.get(0)) : Optional.empty();
    } catch (GitException e) {
      return Optional.empty(); // Git says what is wrong with it when it is asked.
    }
  }

  private List<CommitId> ask(CommitId left, CommitId right) throws GitException {
    GitProgram.Result result =
        GitProgram.in(commonDir)
            .attempt(
                new byte[0],
                "--git-dir=" + commonDir,
                "merge-base",
                "--all",
                left.hex(),
                right.hex());
    // 1 means that there is none; what is missing or broken ends with 128.
    if (result.exit() > 1) {
      throw new GitException(
          "cannot find the merge base of " + left + " and " + right + ": " + result.err().strip());
    }
    return result.text().lines().map(CommitId::new).toList();
  }
}
