package dev.afterclick.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLockInterruptionException;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Tells the engine that records from those that only watch the same repository.
 *
 * <p>The system gives the lock back when its holder dies, however that happens, and hands it to
 * whoever waits: one of the others goes on with the record.
 */
final class EngineLock implements Closeable {

  private static final String NAME = "engine.lock";

  private final FileChannel channel;

  private EngineLock(FileChannel channel) {
    this.channel = channel;
  }

  static EngineLock in(Path folder) throws IOException {
    Files.createDirectories(
        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    return new EngineLock(
        FileChannel.open(
            folder.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE));
  }

  /** Tells whether there is a lock to take, held or not. */
  static boolean isIn(Path folder) {
    return Files.exists(folder.resolve(NAME));
  }

  /** Takes the lock if nobody holds it, and tells whether it is ours. */
  boolean tryTake() throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      // Another engine in this very process holds it.
      return false;
    }
  }

  /** Waits until the lock is ours. */
  void take() throws IOException, InterruptedException {
    try {
      channel.lock();
    } catch (FileLockInterruptionException e) {
      throw new InterruptedException();
    } catch (OverlappingFileLockException e) {
      throw new IOException("another engine of this process records already", e);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
