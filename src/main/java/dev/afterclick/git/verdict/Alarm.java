package dev.afterclick.git.verdict;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** Does something after a while; a test lets the time pass at will. */
interface Alarm {

  /** Has {@code ring} run after that time, and returns what calls it off. */
  Runnable set(Duration after, Runnable ring);

  /** Returns one that goes by the time. */
  static Alarm ofClock() {
    return (after, ring) -> {
      Executor late = CompletableFuture.delayedExecutor(after.toNanos(), TimeUnit.NANOSECONDS);
      CompletableFuture<Void> set = CompletableFuture.runAsync(ring, late);
      return () -> set.cancel(false);
    };
  }
}
