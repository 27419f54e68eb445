package dev.afterclick.git.hooks;

import dev.afterclick.git.GitException;
import dev.afterclick.git.worktree.GitAtWork;
import dev.afterclick.git.worktree.HeadFile;
import dev.afterclick.git.worktree.Repository;
import dev.afterclick.git.worktree.Worktrees;
import dev.afterclick.model.Worktree;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
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

  /** Two seconds: a lock may also have been left behind by a git that was killed. */
  static final int LONG = 1_000;

  /** A moment, for whoever has waited long already, and keeps others waiting. */
  static final int SHORT = 25;

  private static final long LOOK_EVERY = TimeUnit.MILLISECONDS.toNanos(2);

  private final List<Path> gitDirs;
  private final List<GitAtWork> worktrees;
  private final Runnable pause;

  Lull(Repository repository) throws GitException {
    this(repository, () -> LockSupport.parkNanos(LOOK_EVERY));
  }

  /** Makes it for one who lets {@code pause} pass between two looks. */
  Lull(Repository repository, Runnable pause) throws GitException {
    this.gitDirs = new Worktrees(repository).list().stream().map(Worktree::gitDir).toList();
    this.worktrees = gitDirs.stream().map(gitDir -> at(gitDir, repository.commonDir())).toList();
    this.pause = pause;
  }

  /** Waits for it, for that many looks at the most. */
  void await(int looks) {
    for (int i = 0; i < looks && !isThere(); i++) {
      pause.run();
    }
  }

  private boolean isThere() {
    return worktrees.stream().allMatch(GitAtWork::isAtRest)
        && gitDirs.stream().noneMatch(Lull::isAnythingLocked);
  }

  /** Besides HEAD and its branch, git moves ORIG_HEAD and others of that kind. */
  private static boolean isAnythingLocked(Path gitDir) {
    try (DirectoryStream<Path> locks = Files.newDirectoryStream(gitDir, "*.lock")) {
      return locks.iterator().hasNext();
    } catch (IOException | DirectoryIteratorException e) {
      return false;
    }
  }

  private static GitAtWork at(Path gitDir, Path commonDir) {
    return new GitAtWork(
        gitDir, new HeadFile(gitDir, commonDir), InstantSource.system(), Duration.ZERO);
  }
}
