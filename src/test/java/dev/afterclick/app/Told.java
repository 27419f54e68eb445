package dev.afterclick.app;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Lines that a program prints, for a test that waits for them. */
final class Told extends OutputStream {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final ByteArrayOutputStream unfinished = new ByteArrayOutputStream();
  private final List<String> lines = new ArrayList<>();

  @Override
  public synchronized void write(int b) {
    if (b != '\n') {
      unfinished.write(b);
      return;
    }
    lines.add(unfinished.toString(StandardCharsets.UTF_8));
    unfinished.reset();
    notifyAll();
  }

  @Override
  public synchronized void write(byte[] bytes, int offset, int length) {
    for (int i = offset; i < offset + length; i++) {
      write(bytes[i]);
    }
  }

  synchronized List<String> lines() {
    return List.copyOf(lines);
  }

  synchronized String text() {
    return String.join("\n", lines);
  }

  /** Returns the first line from the {@code from}th on that is as wanted, once there is one. */
  synchronized String await(int from, String what, Predicate<String> wanted) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    int next = from;
    try {
      while (next >= lines.size() || !wanted.test(lines.get(next))) {
        if (next < lines.size()) {
          next++;
        } else {
          wait(millisUntil(deadline, what));
        }
      }
      return lines.get(next);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private long millisUntil(long deadline, String what) {
    long millis = (deadline - System.nanoTime()) / 1_000_000;
    if (millis <= 0) {
      throw new AssertionError("never came: " + what + "; there is\n" + text());
    }
    return millis;
  }
}
