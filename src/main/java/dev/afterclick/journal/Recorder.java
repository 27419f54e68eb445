package dev.afterclick.journal;

import dev.afterclick.model.Entry;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Writes lines in place of an engine, as long as none does.
 *
 * <p>It holds the lock of the engine that records, so that one which starts meanwhile stands by
 * until this is closed, and looks at everything afterwards. Never to be asked for in a process that
 * has an engine: to close the lock's file would give up the engine's lock with it. For one thread.
 */
public final class Recorder implements Closeable {

  private final EngineLock lock;
  private final DayWriter writer;

  private Recorder(EngineLock lock, DayWriter writer) {
    this.lock = lock;
    this.writer = writer;
  }

  /** Takes the turn below {@code home}; nothing if an engine records. */
  public static Optional<Recorder> inTurn(Path home) throws IOException {
    EngineLock lock = EngineLock.in(home);
    if (!lock.tryTake()) {
      lock.close();
      return Optional.empty();
    }
    return Optional.of(new Recorder(lock, new DayWriter(DayFiles.below(home))));
  }

  /** Tells whether somebody records there now; makes nothing. */
  public static boolean isAtWork(Path home) {
    if (!EngineLock.isIn(home)) {
      return false;
    }
    try (EngineLock lock = EngineLock.in(home)) {
      return !lock.tryTake();
    } catch (IOException e) {
      return false;
    }
  }

  /** Appends lines, which survive a crash of the machine once this returns. */
  public void append(List<Entry> entries) throws IOException {
    writer.add(entries);
    writer.write();
  }

  @Override
  public void close() throws IOException {
    try (lock) {
      writer.close();
    }
  }
}
