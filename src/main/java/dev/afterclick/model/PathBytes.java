package dev.afterclick.model;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;

/**
 * Reads the bytes of a path, those too that the locale cannot read.
 *
 * <p>Goes by URI, the one public view that keeps them all. A folder that stands on the disk gets a
 * slash at its end: {@code toUri()} looks.
 */
public final class PathBytes {

  private PathBytes() {}

  /** Returns the bytes of an absolute path. */
  public static byte[] of(Path absolute) {
    String raw = absolute.toUri().getRawPath();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      if (raw.charAt(i) == '%') {
        bytes.write(Integer.parseInt(raw.substring(i + 1, i + 3), 16));
        i += 2;
      } else {
        bytes.write(raw.charAt(i));
      }
    }
    return bytes.toByteArray();
  }
}
