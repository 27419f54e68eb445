package dev.afterclick.git.worktree;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * Waits while a git command rewrites a worktree.
 *
 * <p>A merge or a checkout writes the files first, then the index, and moves HEAD last; in between,
 * what it writes looks like somebody's work on the old commit. Git holds {@code index.lock}, and
 * then a lock on HEAD or its branch; between the two there is a moment without any. They are only
 * looked at, never taken. For one thread.
 */
public final class GitAtWork {

  private static final long LOOK_EVERY = TimeUnit.MILLISECONDS.toNanos(2);

  /** So long after git has written the index it may still be about to lock HEAD. */
  private static final Duration MOMENT = Duration.ofMillis(30);

  private final Path lock;
  private final Path index;
  private final HeadFile head;
  private final InstantSource clock;
  private final Duration patience;
  private boolean outwaited;

  /**
   * Makes it for the worktree whose HEAD and index stand in {@code gitDir}.
   *
   * @param head the HEAD of that worktree
   * @param patience how long to wait at most: a lock may also be held by an editor that is open, or
   *     left behind by a killed git
   */
  public GitAtWork(Path gitDir, HeadFile head, InstantSource clock, Duration patience) {
    this.lock = gitDir.resolve("index.lock");
    this.index = gitDir.resolve("index");
    this.head = head;
    this.clock = clock;
    this.patience = patience;
  }

  /**
   * Waits until git is at rest; not again for what was waited for in vain.
   *
   * @param unseen tells whether git has finished, but what it did has still to be seen
   * @param meanwhile what to do again and again while it waits, at least once
   */
  public void awaitRest(BooleanSupplier unseen, Runnable meanwhile) throws InterruptedException {
    long begun = System.nanoTime();
    while (isHeld() || unseen.getAsBoolean()) {
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

  /** Tells whether git does nothing there, as far as its locks tell. */
  public boolean isAtRest() {
    return !isHeld();
  }

  private boolean isHeld() {
    return Files.exists(lock, LinkOption.NOFOLLOW_LINKS) || isIndexFresh() || head.isLocked();
  }

  /** A rename, by which the index comes into place, changes the status alone. */
  private boolean isIndexFresh() {
    try {
      Instant written = ((FileTime) Files.getAttribute(index, "unix:ctime")).toInstant();
      Duration age = Duration.between(written, clock.instant());
      return !age.isNegative() && age.compareTo(MOMENT) < 0;
    } catch (IOException e) {
      return false;
    }
  }
}
