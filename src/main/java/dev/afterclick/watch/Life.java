package dev.afterclick.watch;

import dev.afterclick.model.Degradation.Kind;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * One watcher of a folder tree and the polls beside it, from registration to end.
 *
 * <p>What cannot be watched is polled until it could be; then this life asks to be replaced by one
 * that watches it all. A running watcher cannot be given more folders from outside.
 */
final class Life {

  /** What a life asks of the one that leads it. */
  interface Owner extends TreeWatcher.Listener {
    /** From now on whatever moves is told, by events or by polls. */
    void stands(Life life);

    /** The list of what is polled may have changed. */
    void changed(Life life);

    /** What could not be watched can be watched now. */
    void recovers(Life life);
  }

  private final Path root;
  private final FolderRule rule;
  private final Means means;
  private final Owner owner;
  private final Polled polled;
  private final Unwatched unwatched = new Unwatched(this::pollSoon);
  private final AtomicBoolean pollPending = new AtomicBoolean();
  private final CountDownLatch over = new CountDownLatch(1);
  private boolean registering;
  private volatile Duration lookTook = Duration.ZERO;
  private volatile boolean stood;
  private volatile @Nullable TreeWatcher watcher;

  Life(Path root, FolderRule rule, Means means, Owner owner) {
    this.root = root;
    this.rule = rule;
    this.means = means;
    this.owner = owner;
    this.polled = new Polled(rule);
  }

  /** Watches on the calling thread until the end. */
  void live() throws InterruptedException {
    if (EventlessFileSystems.typeOf(root).isPresent()) {
      unwatched.add(root, Kind.NO_EVENTS);
    }
    try (TreeWatcher built = new TreeWatcher(root, rule, unwatched, owner)) {
      watcher = built;
      run(built);
    } catch (IOException e) {
      // The system gives no watcher at all.
      unwatched.add(root, Kind.WATCH_LIMIT);
      stand();
      over.await();
    } finally {
      end();
    }
  }

  /** Registers in turn, then watches. */
  private void run(TreeWatcher built) throws InterruptedException {
    means.registering().acquire();
    registering = true;
    try {
      if (!isOver()) {
        built.run(this::stand);
      }
    } finally {
      registered();
    }
  }

  private void registered() {
    if (registering) {
      registering = false;
      means.registering().release();
    }
  }

  /** Ends this life, from any thread. */
  void end() {
    over.countDown();
    TreeWatcher current = watcher;
    if (current != null) {
      current.close();
    }
  }

  boolean hasStood() {
    return stood;
  }

  boolean isOver() {
    return over.getCount() == 0;
  }

  boolean reachesBelow(Path folder) {
    TreeWatcher current = watcher;
    return current != null && current.reachesBelow(folder);
  }

  int watchedFolders() {
    TreeWatcher current = watcher;
    return current == null ? 0 : current.folders();
  }

  int polledFolders() {
    return polled.folders().size();
  }

  Map<Path, Kind> unwatched() {
    return unwatched.all();
  }

  private void stand() {
    look();
    registered();
    stood = true;
    owner.stands(this);
    if (!unwatched.isEmpty()) {
      pollInTime();
    }
  }

  /** Looks through what is not watched, and takes note of how long that takes. */
  private Set<Path> look() {
    long begun = means.clockwork().now();
    Set<Path> moved = polled.look(unwatched.folders());
    lookTook = Duration.ofNanos(means.clockwork().now() - begun);
    return moved;
  }

  private void pollSoon() {
    if (stood) {
      pollAfter(means.pace().cap());
    }
  }

  /** Polls again in time, but spends no more than a twentieth of a core on it. */
  private void pollInTime() {
    Duration spared = lookTook.multipliedBy(20);
    Duration pace = means.pace().poll();
    pollAfter(spared.compareTo(pace) > 0 ? spared : pace);
  }

  private void pollAfter(Duration delay) {
    if (pollPending.compareAndSet(false, true)) {
      means.clockwork().pollAfter(delay, this::poll);
    }
  }

  private void poll() {
    pollPending.set(false);
    if (isOver()) {
      return;
    }
    try {
      tellWhatMoved();
    } finally {
      // Also after a bug: nobody else would ever look there again.
      if (!isOver() && !unwatched.isEmpty()) {
        pollInTime();
      }
    }
  }

  private void tellWhatMoved() {
    unwatched.forgetVanished();
    for (Path path : look()) {
      owner.moved(path, Files.isDirectory(path));
    }
    if (couldWatchMore()) {
      owner.recovers(this);
    } else {
      owner.changed(this);
    }
  }

  private boolean couldWatchMore() {
    Map<Path, Kind> all = unwatched.all();
    return all.entrySet().stream().anyMatch(e -> isReadableNow(e.getKey(), e.getValue()))
        || (all.containsValue(Kind.WATCH_LIMIT) && hasRoomFor(polled.folders()));
  }

  private static boolean isReadableNow(Path folder, Kind why) {
    return why == Kind.UNREADABLE && Files.isReadable(folder) && Files.isExecutable(folder);
  }

  /** Tries on a watcher of its own, so that the running one hears nothing of it. */
  private static boolean hasRoomFor(List<Path> folders) {
    try (WatchService trial = FileSystems.getDefault().newWatchService()) {
      for (Path folder : folders) {
        folder.register(trial, StandardWatchEventKinds.ENTRY_CREATE);
      }
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
