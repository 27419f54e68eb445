package dev.afterclick.git.worktree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Checks for whom a look waits, and for how long. */
@Timeout(20)
final class IndexLockTest {

  private static final Duration FOREVER = Duration.ofDays(1);

  @TempDir private Path gitDir;

  @Test
  void waitsForNothingWhileNobodyHoldsTheLock() throws Exception {
    new IndexLock(gitDir, FOREVER).awaitRelease(IndexLockTest::nothing);
  }

  @Test
  void waitsUntilGitIsDone() throws Exception {
    Path held = hold();
    FutureTask<Boolean> waiting = new FutureTask<>(() -> await(new IndexLock(gitDir, FOREVER)));
    Thread thread = new Thread(waiting);
    thread.start();
    while (thread.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }

    Files.delete(held);
    assertTrue(waiting.get());
  }

  @Test
  void givesUpOnALockThatIsNeverReleasedAndDoesNotWaitForItAgain() throws Exception {
    hold();
    IndexLock lock = new IndexLock(gitDir, Duration.ofMillis(1));
    lock.awaitRelease(IndexLockTest::nothing);

    // Whoever waits once more is interrupted.
    Thread.currentThread().interrupt();
    lock.awaitRelease(IndexLockTest::nothing);
    assertTrue(Thread.interrupted());
  }

  @Test
  void doesSomethingElseMeanwhile() throws Exception {
    Path held = hold();
    AtomicInteger times = new AtomicInteger();

    new IndexLock(gitDir, FOREVER)
        .awaitRelease(
            () -> {
              if (times.incrementAndGet() == 3) {
                assertTrue(held.toFile().delete());
              }
            });

    assertEquals(3, times.get());
  }

  @Test
  void canBeInterrupted() throws Exception {
    hold();
    FutureTask<Boolean> waiting = new FutureTask<>(() -> await(new IndexLock(gitDir, FOREVER)));
    Thread thread = new Thread(waiting);
    thread.start();
    thread.interrupt();
    ExecutionException end = assertThrows(ExecutionException.class, waiting::get);
    assertInstanceOf(InterruptedException.class, end.getCause());
  }

  private static void nothing() {}

  private Path hold() throws IOException {
    return Files.createFile(gitDir.resolve("index.lock"));
  }

  private static boolean await(IndexLock lock) throws InterruptedException {
    lock.awaitRelease(IndexLockTest::nothing);
    return true;
  }
}
