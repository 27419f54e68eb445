package dev.afterclick.git.hooks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;

/** What {@code git ls-files -s} would print of an index file: no times, nothing of the disk. */
final class IndexFile {

  /** Times, device, inode, owner and size: what tells git whether a file may have changed. */
  private static final int STAT = 40;

  private static final int MODE_IN_STAT = 24;
  private static final int STAGE_SHIFT = 12;
  private static final int MORE_FLAGS = 0x4000;

  private final ByteBuffer bytes;
  private final byte[] id;

  private IndexFile(byte[] file, int idLength) {
    this.bytes = ByteBuffer.wrap(file);
    this.id = new byte[idLength];
  }

  /** Returns mode, id, stage and path of every entry, one a line. */
  static String entries(Path index, int idLength) {
    try {
      return new IndexFile(Files.readAllBytes(index), idLength).entries();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String entries() {
    int version = bytes.getInt(4);
    if (version != 2 && version != 3) {
      throw new AssertionError("index of version " + version);
    }
    int count = bytes.getInt(8);
    bytes.position(12);
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < count; i++) {
      entry(lines);
    }
    return lines.toString();
  }

  private void entry(StringBuilder lines) {
    int start = bytes.position();
    int mode = bytes.getInt(start + MODE_IN_STAT);
    bytes.position(start + STAT);
    bytes.get(id);
    int flags = bytes.getShort();
    int more = (flags & MORE_FLAGS) == 0 ? 0 : bytes.getShort();
    lines.append(Integer.toOctalString(mode)).append(' ').append(HexFormat.of().formatHex(id));
    lines.append(' ').append(flags >> STAGE_SHIFT & 3).append(more == 0 ? " " : " " + more + " ");
    lines.append(path()).append('\n');
    int length = bytes.position() - 1 - start;
    bytes.position(start + length / 8 * 8 + 8); // At least one NUL, up to a multiple of eight.
  }

  private String path() {
    int start = bytes.position();
    while (bytes.get() != 0) {}
    int length = bytes.position() - 1 - start;
    return new String(bytes.array(), start, length, StandardCharsets.ISO_8859_1);
  }
}
