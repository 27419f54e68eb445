package dev.afterclick.git.worktree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Checks for whom a look waits, and for how long. */
@Timeout(20)
final class GitAtWorkTest {

  private static final Duration FOREVER = Duration.ofDays(1);

  @TempDir private Path gitDir;

  @Test
  void waitsForNothingWhileNobodyHoldsTheLock() throws Exception {
    atWork(FOREVER).awaitRest(() -> false, GitAtWorkTest::nothing);
  }

  @Test
  void waitsUntilGitIsDone() throws Exception {
    Path held = hold();
    FutureTask<Boolean> waiting = new FutureTask<>(() -> await(atWork(FOREVER)));
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
    GitAtWork git = atWork(Duration.ofMillis(1));
    git.awaitRest(() -> false, GitAtWorkTest::nothing);

    // Whoever waits once more is interrupted.
    Thread.currentThread().interrupt();
    git.awaitRest(() -> false, GitAtWorkTest::nothing);
    assertTrue(Thread.interrupted());
  }

  @Test
  void doesSomethingElseMeanwhile() throws Exception {
    Path held = hold();
    AtomicInteger times = new AtomicInteger();

    atWork(FOREVER).awaitRest(() -> false, () -> endAtTheThird(times, held));

    assertEquals(3, times.get());
  }

  @Test
  void waitsWhileHeadIsLocked() throws Exception {
    Files.writeString(gitDir.resolve("HEAD"), "ref: refs/heads/main\n");
    Path heads = Files.createDirectories(gitDir.resolve("refs/heads"));
    for (Path held : List.of(gitDir.resolve("HEAD.lock"), heads.resolve("main.lock"))) {
      Files.createFile(held);
      AtomicInteger times = new AtomicInteger();

      atWork(FOREVER).awaitRest(() -> false, () -> endAtTheThird(times, held));

      assertEquals(3, times.get());
    }
  }

  @Test
  void waitsAMomentOnceTheIndexIsWritten() throws Exception {
    Path index = Files.createFile(gitDir.resolve("index"));
    Instant written = ((FileTime) Files.getAttribute(index, "unix:ctime")).toInstant();
    AtomicInteger times = new AtomicInteger();
    InstantSource clock = () -> written.plusMillis(10L * times.get());

    new GitAtWork(gitDir, head(), clock, FOREVER).awaitRest(() -> false, times::incrementAndGet);

    assertEquals(3, times.get());
  }

  @Test
  void waitsUntilWhatGitDidIsSeen() throws Exception {
    AtomicInteger times = new AtomicInteger();

    atWork(FOREVER).awaitRest(() -> times.get() < 3, times::incrementAndGet);

    assertEquals(3, times.get());
  }

  @Test
  void canBeInterrupted() throws Exception {
    hold();
    FutureTask<Boolean> waiting = new FutureTask<>(() -> await(atWork(FOREVER)));
    Thread thread = new Thread(waiting);
    thread.start();
    thread.interrupt();
    ExecutionException end = assertThrows(ExecutionException.class, waiting::get);
    assertInstanceOf(InterruptedException.class, end.getCause());
  }

  private GitAtWork atWork(Duration patience) {
    return new GitAtWork(gitDir, head(), InstantSource.system(), patience);
  }

  private HeadFile head() {
    return new HeadFile(gitDir, gitDir);
  }

  private static void endAtTheThird(AtomicInteger times, Path held) {
    if (times.incrementAndGet() == 3) {
      assertTrue(held.toFile().delete());
    }
  }

  private static void nothing() {}

  private Path hold() throws IOException {
    return Files.createFile(gitDir.resolve("index.lock"));
  }

  private static boolean await(GitAtWork git) throws InterruptedException {
    git.awaitRest(() -> false, GitAtWorkTest::nothing);
    return true;
  }
}
