package dev.afterclick.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Asks the system how many folders this process watches. */
final class Inotify {
  private Inotify() {}

  static int watches() {
    try (Stream<Path> files = Files.list(Path.of("/proc/self/fdinfo"))) {
      return files.mapToInt(Inotify::watchesOf).sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int watchesOf(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return (int) lines.filter(line -> line.startsWith("inotify wd:")).count();
    } catch (NoSuchFileException e) {
      return 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
