package dev.afterclick.git.sight;

import dev.afterclick.git.Fields;
import dev.afterclick.git.GitException;
import dev.afterclick.git.GitProgram;
import dev.afterclick.model.Change;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Worktree;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/**
 * Tells the removal of a whole worktree from deletions in it.
 *
 * <p>Git removes a worktree file by file, in whatever order its folder lists them, {@code .git}
 * anywhere among them and its own records last. What a look finds meanwhile are deletions of
 * everything, and nobody did those.
 */
final class Removal {

  /** So many files gone at once are worth a question to git. */
  private static final int MASS = 8;

  /**
   * In this time git gets from the first files of a small worktree to its {@code .git}, and events
   * come that tell what a file was renamed to.
   */
  private static final Duration GRACE = Duration.ofMillis(40);

  /** So often the last files of a worktree are waited for: a busy machine stops anywhere. */
  private static final int LAST_GRACES = 8;

  private final GitProgram git;
  private final Runnable grace;

  /** What was missed at the last look, after a wait. */
  private Set<RepoPath> awaited = Set.of();

  /**
   * Makes one for the worktree that {@code git} runs in.
   *
   * @param grace waits a little, so that a removal that has begun comes to light
   */
  Removal(GitProgram git, Runnable grace) {
    this.git = git;
    this.grace = grace;
  }

  /** Waits for as long as a deletion may be told late. */
  static void pause() {
    long end = System.nanoTime() + GRACE.toNanos();
    for (long left = GRACE.toNanos();
        left > 0 && !Thread.currentThread().isInterrupted();
        left = end - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }

  /**
   * Fails if the worktree is not there any more.
   *
   * <p>To be asked after the files were read: before, it would not vouch for what was found. Nor
   * does git itself fail, for it looks for a repository further up.
   */
  static void check(Worktree worktree) throws GitException {
    Path sign = worktree.main() ? worktree.root() : worktree.root().resolve(".git");
    if (!isThere(sign) || !isThere(worktree.gitDir().resolve("HEAD"))) {
      throw new GitException("there is no worktree at " + worktree.root() + " any more");
    }
  }

  /**
   * Tells whether files keep vanishing that were there {@code before}. Fails if the worktree has
   * gone with them, or goes soon after any of them.
   */
  boolean goesOn(Optional<Picture> before, Picture now) throws GitException {
    Worktree worktree = now.round().worktree();
    check(worktree);
    if (before.isEmpty()) {
      return false;
    }
    Set<RepoPath> goneBefore = gone(before.get());
    Set<RepoPath> gone = gone(now);
    Set<RepoPath> missed = newOnesGone(before.get(), now);
    missed.addAll(gone);
    missed.removeAll(goneBefore);
    boolean more = !awaited.containsAll(missed) && awaitRemoval(worktree);
    awaited = missed;
    return more || (gone.size() >= goneBefore.size() + MASS && !gone.containsAll(goneByNow()));
  }

  /** Tells whether the last answer took its time, because files were missed. */
  boolean tookTime() {
    return !awaited.isEmpty();
  }

  /**
   * Waits, longer if there is hardly a file left, and tells whether more vanished meanwhile; never
   * of a main worktree, for git removes none.
   */
  private boolean awaitRemoval(Worktree worktree) throws GitException {
    if (worktree.main()) {
      grace.run();
      return false;
    }
    IndexSample files = IndexSample.take(git);
    int before = files.gone();
    int left = LAST_GRACES;
    do {
      grace.run();
      check(worktree);
      left--;
    } while (left > 0 && files.areMostlyGone());
    return files.gone() > before;
  }

  /** Files that no commit holds do not deviate from anything once they are gone. */
  private static Set<RepoPath> newOnesGone(Picture before, Picture now) {
    return before.plain().values().stream()
        .filter(change -> change.base().isEmpty() && change.now().isPresent())
        .map(Change::path)
        .filter(path -> !now.plain().containsKey(path))
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** Only files that the index holds can deviate from it by not being there. */
  private static Set<RepoPath> gone(Picture picture) {
    Set<RepoPath> gone = new HashSet<>();
    picture
        .disk()
        .forEach(
            (path, found) -> {
              if (found.version().isEmpty()) {
                gone.add(path);
              }
            });
    return gone;
  }

  /** {@code R path} is one that git misses; {@code r path} one that it was told not to miss. */
  private Set<RepoPath> goneByNow() throws GitException {
    Set<RepoPath> gone = new HashSet<>();
    Fields fields = new Fields(git.run("ls-files", "--deleted", "-v", "-z").out());
    while (fields.hasNext()) {
      byte[] record = fields.next();
      if (record[0] == 'R') {
        gone.add(RepoPath.ofBytes(Arrays.copyOfRange(record, 2, record.length)));
      }
    }
    return gone;
  }

  private static boolean isThere(Path file) {
    return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
  }
}
