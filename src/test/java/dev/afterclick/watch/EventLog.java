package dev.afterclick.watch;

import static org.junit.jupiter.api.Assertions.fail;

import dev.afterclick.model.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Keeps the events of a watch and waits for some of them. */
final class EventLog implements Consumer<Event> {

  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);

  private final List<Event> events = new ArrayList<>();

  @Override
  public synchronized void accept(Event event) {
    events.add(event);
    notifyAll();
  }

  /** Returns the first event from number {@code from} on that is wanted, waiting for it. */
  synchronized Event await(int from, Predicate<Event> wanted) {
    long until = System.nanoTime() + PATIENCE;
    for (int next = from; ; next++) {
      while (next >= events.size()) {
        pause(until - System.nanoTime());
      }
      if (wanted.test(events.get(next))) {
        return events.get(next);
      }
    }
  }

  synchronized int size() {
    return events.size();
  }

  synchronized List<Event> from(int from) {
    return List.copyOf(events.subList(from, events.size()));
  }

  private void pause(long left) {
    if (left <= 0) {
      fail("what was waited for did not come; the last events were " + from(lately()));
    }
    try {
      TimeUnit.NANOSECONDS.timedWait(this, left);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private int lately() {
    return Math.max(0, events.size() - 10);
  }
}
