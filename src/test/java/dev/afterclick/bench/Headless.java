package dev.afterclick.bench;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A running {@code afterclick --headless --json}, and when it said what. */
final class Headless implements AutoCloseable {

  /** Something that a line can say about a path. */
  record Said(String event, String path, String detail) {}

  private final Process process;
  private final long began;
  private final Map<Said, Long> first = new ConcurrentHashMap<>();
  private final Map<Said, String> latest = new ConcurrentHashMap<>();
  private final Object arrived = new Object();
  private volatile boolean ended;

  private Headless(Process process, long began) {
    this.process = process;
    this.began = began;
  }

  static Headless start(Options options, BenchRepo repo) throws IOException {
    long began = System.nanoTime();
    Process process =
        new ProcessBuilder(
                options.launcher().toString(), "-C", repo.main().toString(), "--headless", "--json")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    Headless headless = new Headless(process, began);
    Thread reader = new Thread(headless::read, "bench-reader");
    reader.setDaemon(true);
    reader.start();
    return headless;
  }

  long pid() {
    return process.pid();
  }

  /** Returns how long after the start something was first said, in nanoseconds. */
  Optional<Long> sinceStart(Said said) {
    return when(said).map(at -> at - began);
  }

  /** Returns when something was first said. */
  Optional<Long> when(Said said) {
    return Optional.ofNullable(first.get(said));
  }

  /** Returns the hash that the last touch of a path by a session left. */
  Optional<String> lastBlob(String session, String path) {
    return Optional.ofNullable(latest.get(new Said("touch", path, session)));
  }

  boolean isOverlap(String path) {
    return first.containsKey(overlap(path));
  }

  static Said started() {
    return new Said("started", "", "");
  }

  static Said overlap(String path) {
    return new Said("overlap", path, "");
  }

  static Said touch(String path, String blob) {
    return new Said("touch", path, blob);
  }

  /** Waits until {@code done} holds, looking whenever a line has arrived. */
  boolean await(BooleanSupplier done, int seconds) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    synchronized (arrived) {
      while (!done.getAsBoolean()) {
        long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
        if (left <= 0 || ended) {
          return false;
        }
        arrived.wait(left);
      }
    }
    return true;
  }

  @Override
  public void close() {
    process.destroy();
    Ending.await(process);
  }

  private void read() {
    try (BufferedReader reader = process.inputReader()) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        note(System.nanoTime(), JsonParser.parseString(line).getAsJsonObject());
        wake();
      }
    } catch (IOException e) {
      System.err.println("bench: reading from afterclick failed: " + e.getMessage());
    }
    ended = true;
    wake();
  }

  private void wake() {
    synchronized (arrived) {
      arrived.notifyAll();
    }
  }

  private void note(long now, JsonObject line) {
    String event = text(line, "event");
    String path = text(line, "path");
    if (event.equals("touch")) {
      first.putIfAbsent(touch(path, text(line, "blob")), now);
      latest.put(new Said("touch", path, text(line, "label")), text(line, "blob"));
    } else if (!line.has("ended")) {
      first.putIfAbsent(new Said(event, path, ""), now);
    }
  }

  private static String text(JsonObject line, String name) {
    return line.has(name) && !line.get(name).isJsonNull() ? line.get(name).getAsString() : "";
  }
}
