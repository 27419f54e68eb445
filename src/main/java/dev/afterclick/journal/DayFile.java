package dev.afterclick.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * One file of the journal, open for appending.
 *
 * <p>Whole lines go out in one write, which the system appends in one piece, so that several
 * processes may write to the same file. A line that a crash or a full disk has torn is ended before
 * the next begins: it alone is lost.
 */
final class DayFile implements Closeable {

  private final Path path;
  private final FileChannel channel;
  private boolean torn;

  private DayFile(Path path, FileChannel channel, boolean torn) {
    this.path = path;
    this.channel = channel;
    this.torn = torn;
  }

  static DayFile open(Path path) throws IOException {
    FileChannel channel =
        FileChannel.open(
            path,
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try {
      return new DayFile(path, channel, endsInsideALine(path));
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  boolean isAt(Path file) {
    return path.equals(file) && Files.exists(path);
  }

  /**
   * Appends what is left in {@code lines}; on failure, what was not written is still left.
   *
   * <p>Looks each time how the file ends: another process may have died while it wrote.
   */
  void append(ByteBuffer lines) throws IOException {
    if (torn || endsInsideALine(path)) {
      channel.write(ByteBuffer.wrap(new byte[] {'\n'}));
      torn = false;
    }
    int begun = lines.position();
    try {
      while (lines.hasRemaining()) {
        channel.write(lines);
      }
    } catch (IOException e) {
      goBackToTheStartOfTheLine(lines, begun);
      throw e;
    }
  }

  /** Makes sure that what was appended survives a crash of the machine. */
  void sync() throws IOException {
    channel.force(false);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  private void goBackToTheStartOfTheLine(ByteBuffer lines, int begun) {
    int at = lines.position();
    while (at > begun && lines.get(at - 1) != '\n') {
      at--;
    }
    torn = at < lines.position();
    lines.position(at);
  }

  private static boolean endsInsideALine(Path path) throws IOException {
    try (FileChannel in = FileChannel.open(path, StandardOpenOption.READ)) {
      ByteBuffer last = ByteBuffer.allocate(1);
      return in.size() > 0 && in.read(last, in.size() - 1) == 1 && last.get(0) != '\n';
    }
  }
}
