package dev.afterclick.git.sight;

import dev.afterclick.model.PathBytes;
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

  private static byte[] rawBytes(Path target, boolean slashAtEnd) {
    // A name that is on no disk, and so gets no slash at its end as the name of a folder would.
    Path nowhere = Path.of("/\u0001nowhere");
    byte[] bytes = PathBytes.of(nowhere.resolve(target));
    int from = target.isAbsolute() ? 0 : PathBytes.of(nowhere).length + 1;
    boolean added = !slashAtEnd && bytes.length > from + 1 && bytes[bytes.length - 1] == '/';
    return Arrays.copyOfRange(bytes, from, added ? bytes.length - 1 : bytes.length);
  }
}
