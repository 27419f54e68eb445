package dev.afterclick.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Lines of the journal, the last that was written first. For one thread. */
public final class NewestFirst implements Closeable {

  private final Iterator<Path> files;
  private final Supplier<Sieve> sieve;
  private final Predicate<JournalLine> wanted;
  private final Map<Path, Long> ends;
  private final Flaws flaws = new Flaws();
  private Optional<BackwardLines> open = Optional.empty();

  NewestFirst(
      List<Path> files,
      Supplier<Sieve> sieve,
      Predicate<JournalLine> wanted,
      Map<Path, Long> ends) {
    this.files = files.iterator();
    this.sieve = sieve;
    this.wanted = wanted;
    this.ends = ends;
  }

  /** Returns the line before; nothing when there is none. */
  public Optional<JournalLine> next() throws IOException {
    while (true) {
      Optional<byte[]> raw = open.isPresent() ? open.get().next() : Optional.empty();
      if (raw.isEmpty() && !files.hasNext()) {
        return Optional.empty();
      }
      if (raw.isEmpty()) {
        openNext();
        continue;
      }
      Optional<JournalLine> line = JournalLine.parse(raw.get());
      if (line.isEmpty()) {
        flaws.unreadable();
      } else if (wanted.test(line.get())) {
        return line;
      }
    }
  }

  /** Returns what could not be read so far. */
  public Flaws flaws() {
    return flaws;
  }

  @Override
  public void close() throws IOException {
    if (open.isPresent()) {
      open.get().close();
    }
  }

  private void openNext() throws IOException {
    close();
    open = Optional.empty();
    Path file = files.next();
    try {
      long end = ends.getOrDefault(file, Long.MAX_VALUE);
      open = Optional.of(BackwardLines.open(file, end, sieve.get(), flaws));
    } catch (NoSuchFileException e) {
      // It was too old, and has been deleted just now.
    }
  }
}
