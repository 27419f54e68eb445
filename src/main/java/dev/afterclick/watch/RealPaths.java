package dev.afterclick.watch;

import java.io.IOException;
import java.nio.file.Path;

/** Resolves symbolic links, because the system reports what happens under real names. */
final class RealPaths {
  private RealPaths() {}

  /** Returns where {@code path} really is, or would be if it existed. */
  static Path of(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    try {
      return absolute.toRealPath();
    } catch (IOException e) {
      Path parent = absolute.getParent();
      return parent == null ? absolute : of(parent).resolve(absolute.getFileName());
    }
  }
}
