package dev.afterclick.tmux;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** What the launcher prepares in the background while its first start goes on. */
final class HeadStart {

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private HeadStart() {}

  /** Waits for the one head start in a cache folder, and returns its place. */
  static Path awaitIn(Path cache) {
    Path place = cache.resolve("afterclick/head-start");
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    Optional<Path> found = findIn(place);
    while (found.isEmpty() && System.nanoTime() < deadline) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
      found = findIn(place);
    }
    return found.orElseThrow(() -> new AssertionError("no head start in " + place));
  }

  private static Optional<Path> findIn(Path place) {
    if (!Files.isDirectory(place)) {
      return Optional.empty();
    }
    try (Stream<Path> all = Files.list(place)) {
      return all.filter(start -> start.getFileName().toString().contains("+")).findFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
