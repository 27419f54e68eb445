package dev.afterclick.watch;

import io.methvin.watcher.DirectoryChangeEvent;
import io.methvin.watcher.DirectoryChangeEvent.EventType;
import io.methvin.watcher.DirectoryChangeListener;
import io.methvin.watcher.DirectoryWatcher;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * One library watcher over a folder tree, from its registration to its end.
 *
 * <p>The place where the library's habits are known: it turns an overflow into an exception, and
 * never notices that its root is another folder than it was. Everything here runs on the thread
 * that called {@link #run}, except {@link #close} and the questions.
 */
final class TreeWatcher implements DirectoryChangeListener, Closeable {

  /** Is told what happens; must return at once, or the system drops events. */
  interface Listener {
    /** Something at {@code path} moved; with {@code folder}, anything below it may have too. */
    void moved(Path path, boolean folder);

    /** Events were lost, or are reported wrongly from now on: this watcher must be replaced. */
    void lost(boolean overflow);
  }

  private final Path root;
  private final Listener listener;
  private final @Nullable Object rootKey;
  private final Set<Path> folders = ConcurrentHashMap.newKeySet();
  private final Departed departed = new Departed();
  private final Unwatched unwatched;
  private final DirectoryWatcher watcher;
  private volatile boolean closed;

  /** Makes a watcher, or fails when the system gives none. */
  TreeWatcher(Path root, FolderRule rule, Unwatched unwatched, Listener listener)
      throws IOException {
    this.root = root;
    this.listener = listener;
    this.unwatched = unwatched;
    this.rootKey = keyOf(root);
    this.watcher =
        DirectoryWatcher.builder()
            .path(root)
            .fileHashing(false)
            .fileTreeVisitor(new PruningVisitor(root, rule, folders, unwatched))
            .listener(this)
            .build();
  }

  /**
   * Registers the tree, calls {@code standing}, and reports events until this watcher is closed or
   * its root is gone.
   */
  void run(Runnable standing) {
    try {
      // The library registers first and then starts its loop on the executor: here and now.
      watcher
          .watchAsync(
              loop -> {
                standing.run();
                loop.run();
              })
          .join();
    } catch (CompletionException e) {
      if (!closed && Files.isDirectory(root)) {
        throw e;
      }
    }
  }

  @Override
  public void onEvent(DirectoryChangeEvent event) {
    Path path = event.path();
    if (event.eventType() == EventType.OVERFLOW) {
      listener.lost(true);
    } else if (departed.covers(path)) {
      listener.lost(false);
    } else {
      heard(event.eventType(), path, event.isDirectory());
    }
  }

  private void heard(EventType type, Path path, boolean isDirectory) {
    if (type == EventType.DELETE) {
      deleted(path);
    } else if (isDirectory && type == EventType.CREATE) {
      departed.returned(path);
      listener.moved(path, true);
    } else if (type == EventType.CREATE) {
      folders.remove(path);
      listener.moved(path, false);
    } else if (!folders.contains(path)) {
      // A folder that is modified only changed its mode or times, which git does not keep.
      listener.moved(path, false);
    }
  }

  private void deleted(Path path) {
    unwatched.forget(path);
    boolean folder = folders.remove(path);
    if (folder) {
      departed.left(path);
    }
    listener.moved(path, folder);
  }

  /** Looks, whenever all events are handled, whether they still come from the root we mean. */
  @Override
  public void onIdle(int count) {
    departed.caughtUp();
    if (!Objects.equals(rootKey, keyOf(root))) {
      close();
    }
  }

  /** Takes any exception for an overflow, because that is how an overflow shows. */
  @Override
  public void onException(Exception e) {
    listener.lost(true);
  }

  int folders() {
    return folders.size();
  }

  /** Tells whether folders below {@code folder} are watched. */
  boolean reachesBelow(Path folder) {
    return folders.stream().anyMatch(each -> each.startsWith(folder) && !each.equals(folder));
  }

  @Override
  public void close() {
    // First, so that a registration that fails because of this is no surprise.
    closed = true;
    try {
      watcher.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot close the watcher of " + root, e);
    }
  }

  private static @Nullable Object keyOf(Path root) {
    try {
      return Files.readAttributes(root, BasicFileAttributes.class).fileKey();
    } catch (IOException e) {
      return null;
    }
  }
}
