package dev.afterclick.app.command;

import dev.afterclick.model.Degradation;
import dev.afterclick.model.Entry;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;

/**
 * What happened and is not printed yet: never keeps whoever adds, and never grows beyond a bound.
 *
 * <p>Once it is full, entries are left out until the reader has caught up: so there is one gap, and
 * the one line that says how much is missing stands where it is missing. To drop the oldest instead
 * would tear a gap before every line that a slow reader takes. Safe to share between threads.
 */
final class Outbox {

  private final int bound;
  private final Queue<Entry> waiting = new ArrayDeque<>();
  private Instant leftOutAt = Instant.EPOCH;
  private long leftOut;
  private boolean ended;

  Outbox(int bound) {
    this.bound = bound;
  }

  synchronized void add(Entry entry) {
    boolean last = entry instanceof Entry.Stopped;
    if (last) {
      mindTheGap();
    } else if (leftOut > 0 || waiting.size() >= bound) {
      leftOut++;
      leftOutAt = entry.at();
      return;
    }
    waiting.add(entry);
    notifyAll();
  }

  /** Waits for an entry; returns nothing once it has ended and nothing is left. */
  synchronized Optional<Entry> take() throws InterruptedException {
    while (isEmpty() && !ended) {
      wait();
    }
    if (waiting.isEmpty()) {
      mindTheGap();
    }
    return Optional.ofNullable(waiting.poll());
  }

  synchronized boolean isEmpty() {
    return waiting.isEmpty() && leftOut == 0;
  }

  /** Lets nobody wait any longer: nothing more will come. */
  synchronized void end() {
    ended = true;
    notifyAll();
  }

  // Only under the lock.
  private void mindTheGap() {
    if (leftOut > 0) {
      String detail =
          String.format(
              Locale.ROOT,
              "%,d lines are left out here, for nobody read them in time; the journal has them",
              leftOut);
      waiting.add(
          new Entry.DegradedSeen(
              leftOutAt,
              new Degradation(
                  Degradation.Kind.SLOW_READER, Optional.empty(), Optional.empty(), detail),
              false));
      leftOut = 0;
    }
  }
}
