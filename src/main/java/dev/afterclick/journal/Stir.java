package dev.afterclick.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Waits until something may have been written in a folder.
 *
 * <p>The system tells at once. Where it does not (all its watches are taken, or the folder is on a
 * network) the wait ends now and then by itself.
 */
final class Stir implements Closeable {

  private static final long UNTOLD = 500;
  private static final long TOLD = 5_000;

  private final Optional<WatchService> watch;
  private final CountDownLatch over = new CountDownLatch(1);

  private Stir(Optional<WatchService> watch) {
    this.watch = watch;
  }

  static Stir in(Path folder) {
    try {
      WatchService watch = folder.getFileSystem().newWatchService();
      folder.register(
          watch, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
      return new Stir(Optional.of(watch));
    } catch (IOException e) {
      return new Stir(Optional.empty());
    }
  }

  /** Waits, and tells whether it is worth while to look. */
  boolean await() throws InterruptedException {
    try {
      if (watch.isEmpty()) {
        return !over.await(UNTOLD, TimeUnit.MILLISECONDS);
      }
      WatchKey told = watch.get().poll(TOLD, TimeUnit.MILLISECONDS);
      if (told != null) {
        told.pollEvents();
        told.reset();
      }
      return over.getCount() > 0;
    } catch (ClosedWatchServiceException e) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    over.countDown();
    if (watch.isPresent()) {
      watch.get().close();
    }
  }
}
