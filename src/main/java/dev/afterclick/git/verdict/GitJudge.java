package dev.afterclick.git.verdict;

import dev.afterclick.git.verdict.Docket.Item;
import java.io.Closeable;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Settles the questions on one docket by git's own merge, on one thread of its own.
 *
 * <p>All that waits is taken together, so that questions that come while git works are answered by
 * the next run, however many they are.
 */
final class GitJudge implements Closeable {

  /** How to go about what was taken. */
  interface Manner extends Closeable {

    void settle(List<List<Item>> taken, Sitting sitting);

    /** Ends what is under way, from another thread; no more begins. */
    @Override
    void close();
  }

  /** A git that was ended is gone at once; what it made has still to be deleted. */
  private static final long LEAVE_MILLIS = 1000;

  private final Docket docket;
  private final Manner manner;
  private final Thread thread;

  GitJudge(String name, Docket docket, Manner manner) {
    this.docket = docket;
    this.manner = manner;
    this.thread = new Thread(this::run, name);
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  @Override
  public void close() {
    docket.close();
    manner.close();
    try {
      TimeUnit.MILLISECONDS.timedJoin(thread, LEAVE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try {
      for (var taken = docket.take(); taken.isPresent(); taken = docket.take()) {
        settleWhateverHappens(taken.get());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** This thread must outlive a bug and a full heap: nothing else would ever settle again. */
  private void settleWhateverHappens(List<List<Item>> taken) {
    Sitting sitting = new Sitting(taken);
    try {
      manner.settle(taken, sitting);
    } catch (RuntimeException | Error e) {
      sitting.giveUpTheRest("a bug in afterclick: " + e);
    }
  }
}
