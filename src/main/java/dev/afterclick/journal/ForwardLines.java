package dev.afterclick.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads the lines that are appended to one file. For one thread. */
final class ForwardLines {

  private static final int BLOCK = 64 << 10;

  /** No line of ours is nearly as long. */
  private static final int LONGEST = 1 << 20;

  private final Path path;
  private final Flaws flaws;
  private long read;

  /** Begins at a place where a line begins. */
  ForwardLines(Path path, long from, Flaws flaws) {
    this.path = path;
    this.read = from;
    this.flaws = flaws;
  }

  /** Returns the next whole lines, a block of them at most; none when nothing more is there. */
  List<JournalLine> read() throws IOException {
    try {
      long size = Files.size(path);
      if (size == read) {
        return List.of();
      }
      if (size < read) {
        // It was deleted and begun anew.
        read = 0;
      }
      return readBlock(size);
    } catch (NoSuchFileException e) {
      return List.of();
    }
  }

  private List<JournalLine> readBlock(long size) throws IOException {
    int wanted = (int) Math.min(BLOCK, size - read);
    while (true) {
      byte[] block = load(wanted);
      int end = afterLastLineEnd(block);
      if (end > 0 || wanted == size - read) {
        read += end;
        return lines(block, end);
      }
      if (wanted >= LONGEST) {
        flaws.unreadable();
        read += wanted;
      }
      wanted = (int) Math.min(Math.min(wanted * 2L, LONGEST), size - read);
    }
  }

  private byte[] load(int wanted) throws IOException {
    ByteBuffer block = ByteBuffer.allocate(wanted);
    try (FileChannel file = FileChannel.open(path)) {
      while (block.hasRemaining() && file.read(block, read + block.position()) >= 0) {
        // More may come with the next read.
      }
    }
    return Arrays.copyOf(block.array(), block.position());
  }

  private List<JournalLine> lines(byte[] block, int end) {
    List<JournalLine> lines = new ArrayList<>();
    int begin = 0;
    for (int at = 0; at < end; at++) {
      if (block[at] == '\n') {
        if (at > begin) {
          JournalLine.parse(Arrays.copyOfRange(block, begin, at))
              .ifPresentOrElse(lines::add, flaws::unreadable);
        }
        begin = at + 1;
      }
    }
    return lines;
  }

  private static int afterLastLineEnd(byte[] block) {
    int end = block.length;
    while (end > 0 && block[end - 1] != '\n') {
      end--;
    }
    return end;
  }
}
