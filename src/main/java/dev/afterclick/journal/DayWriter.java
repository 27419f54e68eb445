package dev.afterclick.journal;

import dev.afterclick.model.Entry;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes entries into the files of their days, and keeps those that cannot be written yet.
 *
 * <p>For one thread.
 */
final class DayWriter implements Closeable {

  /** How many entries are kept while nothing can be written; then the oldest are given up. */
  static final int KEPT = 100_000;

  private final DayFiles files;
  private final Deque<Entry> waiting = new ArrayDeque<>();
  private @Nullable DayFile file;
  private long givenUp;

  DayWriter(DayFiles files) {
    this.files = files;
  }

  void add(List<Entry> entries) {
    waiting.addAll(entries);
    while (waiting.size() > KEPT) {
      waiting.remove();
      givenUp++;
    }
  }

  /** Counts the entries that will never be written. */
  long givenUp() {
    return givenUp;
  }

  /**
   * Writes all that waits, safe from a crash of the machine; what could not be written waits on.
   */
  void write() throws IOException {
    while (!waiting.isEmpty()) {
      writeOneDay();
    }
  }

  @Override
  public void close() throws IOException {
    DayFile open = file;
    if (open != null) {
      file = null;
      open.close();
    }
  }

  private void writeOneDay() throws IOException {
    Path path = files.of(waiting.element().at());
    ByteBuffer lines = ByteBuffer.wrap(linesOf(path));
    DayFile open = openAt(path);
    try {
      open.append(lines);
      open.sync();
    } finally {
      forget(linesBefore(lines));
    }
  }

  /** Returns the lines of the entries that wait, up to the first of another day. */
  private byte[] linesOf(Path path) {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    for (Entry entry : waiting) {
      if (!files.of(entry.at()).equals(path)) {
        break;
      }
      lines.writeBytes(EntryJson.line(entry).getBytes(StandardCharsets.UTF_8));
      lines.write('\n');
    }
    return lines.toByteArray();
  }

  private static int linesBefore(ByteBuffer lines) {
    int count = 0;
    for (int i = 0; i < lines.position(); i++) {
      if (lines.get(i) == '\n') {
        count++;
      }
    }
    return count;
  }

  private void forget(int entries) {
    for (int i = 0; i < entries; i++) {
      waiting.remove();
    }
  }

  /** Opens another file when it is another day, or when somebody has deleted this one. */
  private DayFile openAt(Path path) throws IOException {
    DayFile open = file;
    if (open != null && open.isAt(path)) {
      return open;
    }
    close();
    Files.createDirectories(
        files.folder(),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    DayFile fresh = DayFile.open(path);
    file = fresh;
    return fresh;
  }
}
