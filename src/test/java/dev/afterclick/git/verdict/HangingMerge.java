package dev.afterclick.git.verdict;

import dev.afterclick.TempRepo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A way of merging that never ends, and the alarm that ends it.
 *
 * <p>Its driver reads a pipe, and then waits for ever; who opens the other end knows that it runs.
 */
final class HangingMerge implements Alarm {

  private final Path pipe;
  private final Path waitedFor;
  private final Set<Runnable> set = ConcurrentHashMap.newKeySet();
  private final AtomicInteger ended = new AtomicInteger();

  private HangingMerge(Path pipe, Path waitedFor) {
    this.pipe = pipe;
    this.waitedFor = waitedFor;
  }

  /** Makes it the way in which {@code repo} merges what has the attribute {@code merge=hang}. */
  static HangingMerge in(TempRepo repo) {
    HangingMerge merge = new HangingMerge(repo.home().resolve("pipe"), repo.path(".git/HEAD"));
    try {
      new ProcessBuilder("mkfifo", merge.pipe.toString()).start().waitFor();
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
    repo.git(
        "config",
        "merge.hang.driver",
        "read line <" + merge.pipe + "; exec tail -f " + merge.waitedFor);
    return merge;
  }

  /** Ends it from now on as soon as it has begun. */
  HangingMerge endingAtOnce() {
    Thread thread = new Thread(this::endAll, "alarm");
    thread.setDaemon(true);
    thread.start();
    return this;
  }

  @Override
  public Runnable set(Duration after, Runnable ring) {
    set.add(ring);
    return () -> set.remove(ring);
  }

  void awaitBegun() {
    try {
      Files.newOutputStream(pipe).close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Tells how often it was begun, and ended. */
  int ended() {
    return ended.get();
  }

  /** Tells whether any of it is still there. */
  boolean lives() {
    return ProcessHandle.allProcesses()
        .flatMap(process -> process.info().arguments().stream())
        .anyMatch(words -> String.join(" ", words).contains(waitedFor.toString()));
  }

  private void endAll() {
    try {
      while (true) {
        awaitBegun();
        ended.incrementAndGet();
        set.forEach(Runnable::run);
      }
    } catch (UncheckedIOException e) {
      // The test is over.
    }
  }
}
