package dev.afterclick.watch;

import java.io.Closeable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one folder tree watched, whatever happens to it.
 *
 * <p>Leads one {@link Life} after the other on a thread of its own: the next when events were lost,
 * when the root was replaced by another folder, when more can be watched than before, or when the
 * rule has changed. While the root is missing it waits for it.
 */
final class FolderWatch implements Closeable, Life.Owner {

  /** Is told what happens in the tree. Calls come from several threads; they must only enqueue. */
  interface Sink {
    /**
     * From now on whatever moves is told.
     *
     * @param again whether some of what moved before may not have been told
     */
    void stands(boolean again);

    /** Nothing is told any more, because the root is missing. */
    void fell();

    /** Something at {@code path} moved; with {@code folder}, anything below it may have too. */
    void moved(Path path, boolean folder);
  }

  private final Path root;
  private final FolderRule rule;
  private final Means means;
  private final Hardships hardships;
  private final Sink sink;

  private @Nullable Life life;
  private boolean closed;
  private boolean replacing;
  private boolean again;
  private long stoodAt;

  FolderWatch(Path root, FolderRule rule, Means means, Hardships hardships, Sink sink) {
    this.root = root;
    this.rule = rule;
    this.means = means;
    this.hardships = hardships;
    this.sink = sink;
  }

  /** Begins to watch in the background. */
  void start() {
    Threads.daemon("watch-" + root.getFileName(), this::lead).start();
  }

  /** Registers everything anew; {@link Sink#stands} tells when that is done. */
  synchronized void restart() {
    if (life != null) {
      life.end();
    }
  }

  synchronized boolean reachesBelow(Path folder) {
    return life != null && life.reachesBelow(folder);
  }

  @Override
  public synchronized void close() {
    closed = true;
    restart();
    notifyAll();
  }

  private void lead() {
    try {
      while (awaitRoot()) {
        lead(begin());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Leads one life to its end, and takes a breath if it was short: else we might run in rings. */
  private void lead(Life next) throws InterruptedException {
    try {
      next.live();
      pause(next.hasStood() ? Duration.ZERO : means.pace().cap());
    } catch (RuntimeException | Error e) {
      // This thread must outlive a bug: else nobody watches, and nobody says so.
      hardships.broke(e);
      pause(means.pace().poll());
    }
  }

  private synchronized Life begin() {
    again |= life != null;
    replacing = false;
    Life next = new Life(root, rule, means, this);
    if (closed) {
      next.end();
    }
    life = next;
    return next;
  }

  /** Lets some time pass, but for the close of the watch. */
  private synchronized void pause(Duration time) throws InterruptedException {
    long left = time.toNanos();
    long until = means.clockwork().now() + left;
    while (!closed && left > 0) {
      TimeUnit.NANOSECONDS.timedWait(this, left);
      left = until - means.clockwork().now();
    }
  }

  /** Waits until the root is there; returns false when there is nothing to wait for. */
  private synchronized boolean awaitRoot() throws InterruptedException {
    while (!closed && !Files.isDirectory(root)) {
      if (!again || life != null) {
        again = true;
        life = null;
        hardships.clear();
        sink.fell();
      }
      wait(Math.max(1, means.pace().poll().toMillis()));
    }
    return !closed;
  }

  @Override
  public synchronized void stands(Life standing) {
    if (closed || standing != life || standing.isOver()) {
      return;
    }
    stoodAt = means.clockwork().now();
    hardships.update(standing);
    sink.stands(again);
  }

  @Override
  public synchronized void changed(Life changed) {
    if (!closed && changed == life) {
      hardships.update(changed);
    }
  }

  @Override
  public synchronized void recovers(Life recovering) {
    if (recovering == life) {
      restart();
    }
  }

  @Override
  public void moved(Path path, boolean folder) {
    sink.moved(path, folder);
  }

  /** Replaces the watcher, at once unless it is very young: it still sees most of a long burst. */
  @Override
  public synchronized void lost(boolean overflow) {
    if (closed || replacing || life == null) {
      return;
    }
    replacing = true;
    if (overflow) {
      hardships.overflowed();
    }
    Life ending = life;
    Duration age = Duration.ofNanos(means.clockwork().now() - stoodAt);
    means.clockwork().after(means.pace().rebuild().minus(age), ending::end);
  }
}
