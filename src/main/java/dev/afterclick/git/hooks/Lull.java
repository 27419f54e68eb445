package dev.afterclick.git.hooks;

import dev.afterclick.git.GitException;
import dev.afterclick.git.worktree.GitAtWork;
import dev.afterclick.git.worktree.HeadFile;
import dev.afterclick.git.worktree.Repository;
import dev.afterclick.git.worktree.Worktrees;
import dev.afterclick.model.Worktree;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Waits for a moment in which git does nothing in any worktree, as far as its locks tell.
 *
 * <p>Git looks whether there is a hook, and then starts it: if the file goes in between, the
 * operation fails. It holds a lock while it asks whether a branch may move.
 */
final class Lull {

  private static final long LOOK_EVERY = TimeUnit.MILLISECONDS.toNanos(2);

  /** Two seconds: a lock may also have been left behind by a git that was killed. */
  private static final int MOST_LOOKS = 1_000;

  private final Repository repository;
  private final Runnable pause;

  Lull(Repository repository) {
    this(repository, () -> LockSupport.parkNanos(LOOK_EVERY));
  }

  /** Makes it for one who lets {@code pause} pass between two looks. */
  Lull(Repository repository, Runnable pause) {
    this.repository = repository;
    this.pause = pause;
  }

  /** Waits for it, but not for ever. */
  void await() throws GitException {
    List<GitAtWork> all =
        new Worktrees(repository).list().stream().map(Worktree::gitDir).map(this::at).toList();
    for (int i = 0; i < MOST_LOOKS && !all.stream().allMatch(GitAtWork::isAtRest); i++) {
      pause.run();
    }
  }

  private GitAtWork at(Path gitDir) {
    return new GitAtWork(
        gitDir,
        new HeadFile(gitDir, repository.commonDir()),
        InstantSource.system(),
        Duration.ZERO);
  }
}
