package dev.afterclick.bench;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** Writes to the worktrees at a steady rate and remembers what it wrote when. */
final class Writes {

  /** One write: when it was done, where, and what it left. */
  record Write(long at, Path worktree, String path, String blob) {
    String session() {
      return String.valueOf(worktree.getFileName());
    }
  }

  private final BenchRepo repo;
  private final Collection<Write> all = new ConcurrentLinkedQueue<>();
  private final Map<String, Write> lastOf = new ConcurrentHashMap<>();

  Writes(BenchRepo repo) {
    this.repo = repo;
  }

  Collection<Write> all() {
    return all;
  }

  /** Returns the last write to each file. */
  Iterable<Write> latest() {
    return lastOf.values();
  }

  /** Calls {@code write} with 0, 1, 2, … {@code rate} times a second. */
  void run(int rate, int seconds, IntConsumer write) throws InterruptedException {
    ScheduledExecutorService clock = Executors.newScheduledThreadPool(1);
    AtomicInteger turn = new AtomicInteger();
    long period = TimeUnit.SECONDS.toNanos(1) / rate;
    ScheduledFuture<?> beat =
        clock.scheduleAtFixedRate(
            () -> write.accept(turn.getAndIncrement()), 0, period, TimeUnit.NANOSECONDS);
    try {
      beat.get(seconds, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      beat.cancel(false);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a write failed", e);
    } finally {
      clock.shutdown();
      clock.awaitTermination(seconds, TimeUnit.SECONDS);
    }
  }

  void write(Path worktree, String path, String text) {
    // The moment is taken before the write: the first event may come while it is not yet done.
    long at = System.nanoTime();
    Write done = new Write(at, worktree, path, repo.write(worktree, path, text));
    all.add(done);
    lastOf.put(worktree + "/" + path, done);
  }
}
