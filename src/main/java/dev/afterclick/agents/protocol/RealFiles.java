package dev.afterclick.agents.protocol;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the files that an agent names, without symlinks and {@code ..} on the way. */
final class RealFiles {

  private RealFiles() {}

  /** Returns a folder that is there, by its absolute name. */
  static Optional<Path> folder(String text) {
    try {
      Path folder = Path.of(text);
      return folder.isAbsolute() && Files.isDirectory(folder)
          ? Optional.of(folder.toRealPath())
          : Optional.empty();
    } catch (InvalidPathException | IOException e) {
      return Optional.empty();
    }
  }

  /** Returns a file, there or not, real up to the last folder there is; nothing for no name. */
  static Optional<Path> file(Path folder, String text) {
    try {
      Path file = folder.resolve(text);
      return file.getNameCount() == 0 ? Optional.empty() : real(file);
    } catch (InvalidPathException | IOException e) {
      return Optional.empty();
    }
  }

  private static Optional<Path> real(Path file) throws IOException {
    Path there = file.getParent();
    while (there != null && !Files.isDirectory(there)) {
      there = there.getParent();
    }
    if (there == null) {
      return Optional.empty();
    }
    Path rest = there.relativize(file);
    return leadsBack(rest) ? Optional.empty() : Optional.of(there.toRealPath().resolve(rest));
  }

  /** What is not there leads nowhere, so neither does a way back out of it. */
  private static boolean leadsBack(@Nullable Path rest) {
    if (rest != null) {
      for (Path part : rest) {
        if (part.toString().equals("..") || part.toString().equals(".")) {
          return true;
        }
      }
    }
    return false;
  }
}
