package dev.afterclick.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * The board in a terminal of 200 × 50 that {@code script} makes.
 *
 * <p>What counts is when bytes leave the program, so they are read raw: no terminal emulator in
 * between takes time of its own.
 */
final class Screen implements AutoCloseable {

  private final Process process;
  private final long began;
  private final StringBuilder output = new StringBuilder();
  private long bytes;
  private long last;
  private boolean ended;

  private Screen(Process process, long began) {
    this.process = process;
    this.began = began;
  }

  static Screen start(Options options, BenchRepo repo) throws IOException {
    String command =
        "stty rows 50 cols 200; exec '" + options.launcher() + "' -C '" + repo.main() + "'";
    ProcessBuilder builder =
        new ProcessBuilder("script", "-q", "-f", "-c", command, "/dev/null")
            .redirectErrorStream(true);
    builder.environment().put("TERM", "xterm-256color");
    builder.environment().put("SHELL", "/bin/sh");
    long began = System.nanoTime();
    Screen screen = new Screen(builder.start(), began);
    Thread reader = new Thread(screen::read, "bench-screen");
    reader.setDaemon(true);
    reader.start();
    return screen;
  }

  /** Returns the process that paints: what {@code script} started, or that one's child. */
  long pid() {
    return process
        .descendants()
        .filter(child -> child.info().command().orElse("").endsWith("/java"))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("the board has ended"))
        .pid();
  }

  void press(String keys) throws IOException {
    OutputStream in = process.getOutputStream();
    in.write(keys.getBytes(StandardCharsets.UTF_8));
    in.flush();
  }

  /** Forgets what was painted so far. */
  synchronized void forget() {
    output.setLength(0);
  }

  synchronized long bytes() {
    return bytes;
  }

  /**
   * Waits until what was painted since {@link #forget} satisfies {@code wanted}, and returns when
   * the last of it came; empty if it does not within that time.
   */
  synchronized Optional<Long> await(Predicate<String> wanted, int seconds)
      throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    while (!wanted.test(plain())) {
      long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
      if (left <= 0 || ended) {
        return Optional.empty();
      }
      wait(left);
    }
    return Optional.of(last);
  }

  /** Waits until nothing was painted for that long. */
  synchronized void awaitQuiet(int millis, int seconds) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    long seen = -1;
    while (seen != bytes && System.nanoTime() < deadline) {
      seen = bytes;
      wait(millis);
    }
  }

  long began() {
    return began;
  }

  @Override
  public void close() {
    try (OutputStream in = process.getOutputStream()) {
      in.write('q');
    } catch (IOException e) {
      // It has ended already.
    }
    Ending.await(process);
  }

  /** What was painted, without the sequences that move the cursor and set colours. */
  private String plain() {
    return output.toString().replaceAll("\u001b\\[[0-9;?]*[ -/]*[@-~]|\u001b[()][A-Z0-9]", "");
  }

  private void read() {
    byte[] buffer = new byte[65_536];
    try (InputStream in = process.getInputStream()) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        painted(new String(buffer, 0, n, StandardCharsets.UTF_8), n);
      }
    } catch (IOException e) {
      System.err.println("bench: reading the screen failed: " + e.getMessage());
    }
    end();
  }

  private synchronized void end() {
    ended = true;
    notifyAll();
  }

  private synchronized void painted(String text, int size) {
    last = System.nanoTime();
    bytes += size;
    output.append(text);
    notifyAll();
  }
}
