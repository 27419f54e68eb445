package dev.afterclick.watch;

import java.io.Closeable;
import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Runs things later: what is short on one thread, polls on another.
 *
 * <p>Polls have a thread of their own because they walk folders: a batch must not wait for that.
 * Both threads are started by their first task, and sleep while nothing is due.
 */
final class Clockwork implements Closeable {

  private final ScheduledThreadPoolExecutor pulse = executor("watch-settle");
  private final ScheduledThreadPoolExecutor rounds = executor("watch-poll");
  private final Consumer<Throwable> bugs;

  /** Makes one that tells {@code bugs} what tasks fail with. */
  Clockwork(Consumer<Throwable> bugs) {
    this.bugs = bugs;
  }

  /** Returns a time that never goes back, in nanoseconds. */
  long now() {
    return System.nanoTime();
  }

  void afterNanos(long delay, Runnable task) {
    schedule(pulse, delay, task);
  }

  void after(Duration delay, Runnable task) {
    schedule(pulse, delay.toNanos(), task);
  }

  /** Runs a task that may take long, such as a walk through folders. */
  void pollAfter(Duration delay, Runnable task) {
    schedule(rounds, delay.toNanos(), task);
  }

  @Override
  public void close() {
    pulse.shutdownNow();
    rounds.shutdownNow();
  }

  private void schedule(ScheduledThreadPoolExecutor on, long nanos, Runnable task) {
    on.schedule(() -> run(task), Math.max(0, nanos), TimeUnit.NANOSECONDS).isDone();
  }

  /** Runs a task so that a bug in it is told instead of vanishing in a future nobody reads. */
  private void run(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException | Error e) {
      bugs.accept(e);
    }
  }

  private static ScheduledThreadPoolExecutor executor(String name) {
    ScheduledThreadPoolExecutor executor =
        new ScheduledThreadPoolExecutor(1, task -> Threads.daemon(name, task));
    executor.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
    return executor;
  }
}
