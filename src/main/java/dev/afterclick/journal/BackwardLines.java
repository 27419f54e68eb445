package dev.afterclick.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * Reads the lines of one file that may be wanted, the last one first, in blocks.
 *
 * <p>What stands behind the last line end is dropped: it is torn, or being written. For one thread.
 */
final class BackwardLines implements Closeable {

  private static final int BLOCK = 64 << 10;

  /** No line of ours is nearly as long. */
  private static final int LONGEST = 1 << 20;

  private final FileChannel file;
  private final Sieve sieve;
  private final Flaws flaws;
  private byte[] block = new byte[BLOCK];

  /** Where the lines begin that were read into the block already. */
  private long unread;

  private int from;
  private int to;

  private BackwardLines(FileChannel file, Sieve sieve, Flaws flaws) {
    this.file = file;
    this.sieve = sieve;
    this.flaws = flaws;
  }

  /** Opens a file; {@code end} is where to begin, at most. */
  static BackwardLines open(Path path, long end, Sieve sieve, Flaws flaws) throws IOException {
    FileChannel file = FileChannel.open(path);
    try {
      BackwardLines lines = new BackwardLines(file, sieve, flaws);
      long size = Math.min(end, file.size());
      lines.unread = lines.afterLastLineEnd(size);
      if (lines.unread < size) {
        flaws.torn();
      }
      return lines;
    } catch (IOException e) {
      file.close();
      throw e;
    }
  }

  /** Returns where the last whole line of a file ends. */
  static long endOf(Path path) throws IOException {
    try (BackwardLines lines =
        open(path, Long.MAX_VALUE, Query.touches(Query.EVER, Query.ALWAYS).sieve(), new Flaws())) {
      return lines.unread;
    }
  }

  /** Returns the line before, without its end; nothing when there is none. */
  Optional<byte[]> next() throws IOException {
    while (true) {
      int hit = sieve.lastIn(block, from, to);
      if (hit < 0) {
        if (unread == 0) {
          return Optional.empty();
        }
        load();
        continue;
      }
      int before = to;
      int begin = beginOf(hit);
      to = begin;
      // The end of a line is looked for only where its time is right: most have not the right one.
      if (!sieve.isInTime(block, begin, before)) {
        continue;
      }
      int end = endOf(hit);
      if (begin < end && sieve.passes(block, begin, end)) {
        return Optional.of(Arrays.copyOfRange(block, begin, end));
      }
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  /** Loads whole lines that end where those before begin. */
  private void load() throws IOException {
    int size = (int) Math.min(BLOCK, unread);
    while (true) {
      long start = unread - size;
      read(start, size);
      from = start == 0 ? 0 : afterFirstLineEnd(size);
      if (from < size) {
        to = size;
        unread = start + from;
        return;
      }
      if (size >= LONGEST) {
        flaws.unreadable();
        unread = afterLastLineEnd(start);
        from = 0;
        to = 0;
        return;
      }
      size = (int) Math.min(size * 2L, unread);
    }
  }

  private void read(long start, int size) throws IOException {
    if (block.length < size) {
      block = new byte[size];
    }
    ByteBuffer into = ByteBuffer.wrap(block, 0, size);
    while (into.hasRemaining()) {
      if (file.read(into, start + into.position()) < 0) {
        // Somebody cut it off meanwhile; what is missing reads as damaged lines.
        Arrays.fill(block, into.position(), size, (byte) '\n');
        return;
      }
    }
  }

  /** Returns where the second line in the block begins; its size if there is only one. */
  private int afterFirstLineEnd(int size) {
    int at = 0;
    while (block[at] != '\n') {
      at++;
    }
    return Math.min(at + 1, size);
  }

  private long afterLastLineEnd(long before) throws IOException {
    long end = before;
    while (end > 0) {
      int size = (int) Math.min(BLOCK, end);
      read(end - size, size);
      for (int at = size; at > 0; at--) {
        if (block[at - 1] == '\n') {
          return end - size + at;
        }
      }
      end -= size;
    }
    return 0;
  }

  private int beginOf(int place) {
    int at = place;
    while (at > from && block[at - 1] != '\n') {
      at--;
    }
    return at;
  }

  private int endOf(int place) {
    int at = place;
    while (block[at] != '\n') {
      at++;
    }
    return at;
  }
}
