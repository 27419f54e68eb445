package dev.afterclick.watch;

import java.io.Closeable;
import java.util.Set;
import java.util.function.Consumer;

/** Collects what moved from any thread and hands it on in settled batches. */
final class Batches<T> implements Closeable {

  private final Settling<T> settling;
  private final Clockwork clockwork;
  private final Consumer<Set<T>> receiver;
  private boolean armed;
  private boolean closed;

  Batches(Means means, Consumer<Set<T>> receiver) {
    this.settling = new Settling<>(means.pace().quiet().toNanos(), means.pace().cap().toNanos());
    this.clockwork = means.clockwork();
    this.receiver = receiver;
  }

  synchronized void add(T thing) {
    settling.add(thing, clockwork.now());
    arm();
  }

  /** Drops what waits, and whatever comes. */
  @Override
  public synchronized void close() {
    closed = true;
  }

  private synchronized void arm() {
    if (!armed && settling.next().isPresent()) {
      armed = true;
      clockwork.afterNanos(settling.next().getAsLong() - clockwork.now(), this::flush);
    }
  }

  private void flush() {
    Set<T> due = take();
    if (!due.isEmpty()) {
      receiver.accept(due);
    }
  }

  private synchronized Set<T> take() {
    armed = false;
    Set<T> due = settling.take(clockwork.now());
    arm();
    return closed ? Set.of() : due;
  }
}
