package dev.afterclick.git.worktree;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Waits while a git command rewrites a worktree.
 *
 * <p>A merge or a checkout writes the files first and moves HEAD last; in between, what it writes
 * looks like somebody's work on the old commit. Git holds {@code index.lock} meanwhile. It is only
 * looked at, never taken. For one thread.
 */
public final class IndexLock {

  private static final long LOOK_EVERY = TimeUnit.MILLISECONDS.toNanos(2);

  private final Path file;
  private final Duration patience;
  private boolean outwaited;

  /**
   * Makes it for the worktree whose HEAD and index stand in {@code gitDir}.
   *
   * @param patience how long to wait at most: a lock may also be held by an editor that is open, or
   *     left behind by a killed git
   */
  public IndexLock(Path gitDir, Duration patience) {
    this.file = gitDir.resolve("index.lock");
    this.patience = patience;
  }

  /**
   * Waits until nobody holds the lock; not again for one that was waited for in vain.
   *
   * @param meanwhile what to do again and again while it waits, at least once
   */
  public void awaitRelease(Runnable meanwhile) throws InterruptedException {
    long begun = System.nanoTime();
    while (isHeld()) {
      if (outwaited || System.nanoTime() - begun > patience.toNanos()) {
        outwaited = true;
        return;
      }
      meanwhile.run();
      LockSupport.parkNanos(LOOK_EVERY);
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
    }
    outwaited = false;
  }

  private boolean isHeld() {
    return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
  }
}
