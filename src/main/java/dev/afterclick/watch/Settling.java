package dev.afterclick.watch;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Holds things that moved until each has been quiet for a while, or has waited long enough.
 *
 * <p>What is due a moment later goes along with what is due now: the two halves of one rename move
 * a few microseconds apart and belong into one batch.
 *
 * <p>Knows no clock: every method is told the time, in nanoseconds. Not safe for threads.
 */
final class Settling<T> {

  private final Map<T, Wait> waiting = new LinkedHashMap<>();
  private final long quiet;
  private final long cap;

  Settling(long quiet, long cap) {
    this.quiet = quiet;
    this.cap = cap;
  }

  void add(T thing, long now) {
    waiting.computeIfAbsent(thing, t -> new Wait(now)).last = now;
  }

  /** Takes away and returns what is due, in the order in which it first moved. */
  Set<T> take(long now) {
    Set<T> due = new LinkedHashSet<>();
    for (Iterator<Map.Entry<T, Wait>> all = waiting.entrySet().iterator(); all.hasNext(); ) {
      Map.Entry<T, Wait> each = all.next();
      if (dueAt(each.getValue()) - now <= quiet / 4) {
        due.add(each.getKey());
        all.remove();
      }
    }
    return due;
  }

  /** Tells when the next thing is due, or nothing when none waits. */
  OptionalLong next() {
    return waiting.values().stream().mapToLong(this::dueAt).min();
  }

  private long dueAt(Wait wait) {
    return Math.min(wait.last + quiet, wait.first + cap);
  }

  private static final class Wait {
    private final long first;
    private long last;

    private Wait(long now) {
      first = now;
      last = now;
    }
  }
}
