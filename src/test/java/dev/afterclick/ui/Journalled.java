package dev.afterclick.ui;

import dev.afterclick.model.Board;
import dev.afterclick.model.Entry;
import dev.afterclick.ui.log.TouchSource;
import dev.afterclick.ui.view.log.LogScope;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A journal in memory; counts what was read of it. */
final class Journalled implements TouchSource {

  private final List<Entry.Touched> newestFirst = new CopyOnWriteArrayList<>();
  private final AtomicInteger read = new AtomicInteger();
  private volatile Optional<String> trouble = Optional.empty();
  private volatile int damaged;

  /** Adds touches, the newest first, that are newer than those it holds. */
  void holds(List<Entry.Touched> touches) {
    newestFirst.addAll(0, touches);
  }

  /** Adds the touches that a board tells of, as the real one does a moment later. */
  void catchesUpWith(Board board) {
    holds(
        board.recent().stream()
            .filter(Entry.Touched.class::isInstance)
            .map(Entry.Touched.class::cast)
            .toList());
  }

  /** Has reading fail; nothing has it succeed again. */
  void fails(Optional<String> why) {
    trouble = why;
  }

  void hasDamagedLines(int count) {
    damaged = count;
  }

  /** Counts the lines that were read. */
  int read() {
    return read.get();
  }

  @Override
  public Lines read(LogScope scope) throws IOException {
    check();
    Iterator<Entry.Touched> wanted =
        newestFirst.stream().filter(line -> scope.holds(line.touch())).iterator();
    return new Lines() {
      @Override
      public Optional<Entry.Touched> next() throws IOException {
        check();
        if (!wanted.hasNext()) {
          return Optional.empty();
        }
        read.incrementAndGet();
        return Optional.of(wanted.next());
      }

      @Override
      public int damaged() {
        return damaged;
      }

      @Override
      public void close() {}
    };
  }

  @Override
  public boolean isEmpty() {
    return newestFirst.isEmpty();
  }

  private void check() throws IOException {
    if (trouble.isPresent()) {
      throw new IOException(trouble.get());
    }
  }
}
