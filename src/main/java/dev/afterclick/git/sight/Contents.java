package dev.afterclick.git.sight;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads files of which nobody can say how large they are: somebody may be writing them. */
final class Contents {

  private Contents() {}

  /** Returns nothing if there is more than {@code atMost} bytes, of which no more is loaded. */
  static Optional<byte[]> read(Path file, long atMost) throws IOException {
    int limit = (int) Math.min(atMost, Integer.MAX_VALUE - 16);
    try (InputStream in = Files.newInputStream(file)) {
      byte[] content = in.readNBytes(limit);
      return content.length == limit && in.read() >= 0 ? Optional.empty() : Optional.of(content);
    }
  }
}
