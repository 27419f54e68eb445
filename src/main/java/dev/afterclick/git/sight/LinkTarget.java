package dev.afterclick.git.sight;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Reads where a symlink points, byte for byte: that is its content in git. */
final class LinkTarget {

  private LinkTarget() {}

  static byte[] read(Path link) throws IOException {
    Path target = Files.readSymbolicLink(link);
    String text = target.toString();
    return text.chars().allMatch(c -> c < 0x80)
        ? text.getBytes(StandardCharsets.US_ASCII)
        : rawBytes(target, text.endsWith("/"));
  }

  /** Goes by URI, the one public view that keeps bytes which the locale cannot read. */
  private static byte[] rawBytes(Path target, boolean slashAtEnd) {
    // A name that is on no disk: toUri() would end the name of a folder with a slash.
    Path nowhere = Path.of("/\u0001nowhere");
    String prefix = nowhere.toUri().getRawPath() + "/";
    String raw = nowhere.resolve(target).toUri().getRawPath();
    byte[] bytes = decode(target.isAbsolute() ? raw : raw.substring(prefix.length()));
    boolean added = !slashAtEnd && bytes.length > 1 && bytes[bytes.length - 1] == '/';
    return added ? Arrays.copyOf(bytes, bytes.length - 1) : bytes;
  }

  private static byte[] decode(String raw) {
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
