package dev.afterclick.app.hook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * What stands at a path on the disk.
 *
 * @param bytes the content; of a symlink its target; nothing where there is no file
 */
record Content(Optional<byte[]> bytes) {

  private static final int LONGEST = 16 << 20;

  /** Reads it; nothing where it cannot be read, or is too much to be looked at in time. */
  static Optional<Content> at(Path file) {
    try {
      if (Files.isSymbolicLink(file)) {
        byte[] target = Files.readSymbolicLink(file).toString().getBytes(StandardCharsets.UTF_8);
        return Optional.of(new Content(Optional.of(target)));
      }
      if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
        return Optional.of(new Content(Optional.empty()));
      }
      return Files.isRegularFile(file) && Files.size(file) <= LONGEST
          ? Optional.of(new Content(Optional.of(Files.readAllBytes(file))))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Tells whether it is the same but for the line ends, which a checkout may have made. */
  boolean isLike(Content other) {
    if (bytes.isEmpty() || other.bytes.isEmpty()) {
      return bytes.isEmpty() && other.bytes.isEmpty();
    }
    return Arrays.equals(bytes.get(), other.bytes.get())
        || Arrays.equals(unix(bytes.get()), unix(other.bytes.get()));
  }

  /** Returns the content as text with plain line ends; nothing for no file. */
  byte[] plain() {
    return bytes.map(Content::unix).orElse(new byte[0]);
  }

  /** Tells one version from another: nobody gains by making two look alike. */
  String mark() {
    if (bytes.isEmpty()) {
      return "none";
    }
    CRC32 sum = new CRC32();
    sum.update(bytes.get());
    return Long.toHexString(sum.getValue()) + "." + bytes.get().length;
  }

  private static byte[] unix(byte[] text) {
    byte[] plain = new byte[text.length];
    int length = 0;
    for (int i = 0; i < text.length; i++) {
      boolean dropped = text[i] == '\r' && i + 1 < text.length && text[i + 1] == '\n';
      if (!dropped) {
        plain[length++] = text[i];
      }
    }
    return Arrays.copyOf(plain, length);
  }
}
