package dev.afterclick.watch;

import dev.afterclick.model.Degradation;
import dev.afterclick.model.Event;
import dev.afterclick.model.Worktree;
import dev.afterclick.model.WorktreeId;
import java.io.Closeable;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Watches the files of all worktrees and the common directory of one repository.
 *
 * <p>Nothing here blocks and nothing fails: trouble arrives as an event. A worktree is to be looked
 * through after {@link Event.WatchChanged} says that it is watched, and again after each {@link
 * Event.EventsLost}; in between nothing that moves goes unreported. The path of a folder stands for
 * everything below it. Paths are reported that turn out not to have changed: temporary names, a
 * write of the same bytes.
 *
 * <p>Watching of the worktrees begins when the common directory is watched, so that what holds for
 * files holds for HEADs and indexes too. Then {@link Event.RefsMoved} is sent once.
 */
public final class RepositoryWatch implements Closeable {

  private final IgnoredFolders ignored;
  private final Means means;
  private final GitDirWatch gitDir;
  private final Map<WorktreeId, WorktreeWatch> watches = new HashMap<>();
  private boolean begun;
  private boolean gitDirStands;
  private volatile boolean closed;

  /**
   * Makes a watch that begins with the first {@link #watch}.
   *
   * @param commonDir the common git directory
   * @param ignored asked for each folder before it is watched, from several threads
   * @param events receives what happens, from several threads; must only enqueue
   * @param turns held while a worktree's folders are gone through
   */
  public RepositoryWatch(
      Path commonDir,
      IgnoredFolders ignored,
      Consumer<Event> events,
      InstantSource clock,
      Pace pace,
      Semaphore turns) {
    this.ignored = ignored;
    this.means =
        new Means(
            pace,
            new Clockwork(bug -> tell(degradedBy(bug, clock), events)),
            clock,
            event -> tell(event, events),
            turns);
    this.gitDir = new GitDirWatch(RealPaths.of(commonDir), means, this::startWorktrees);
  }

  /**
   * Watches just these worktrees: begins with new ones, ends with those that are gone, both with
   * one that was moved. Returns at once.
   */
  public synchronized void watch(List<Worktree> worktrees) {
    if (closed) {
      return;
    }
    gitDir.know(worktrees);
    Map<Worktree, Path> roots = new LinkedHashMap<>();
    worktrees.forEach(worktree -> roots.put(worktree, RealPaths.of(worktree.root())));
    endOthers(roots);
    roots.forEach((worktree, root) -> keep(worktree, root, rootsInside(root, roots)));
    if (!begun) {
      begun = true;
      gitDir.start();
    }
  }

  /** Watches a worktree anew, because what is ignored there has changed. Returns at once. */
  public synchronized void rewatch(WorktreeId worktree) {
    WorktreeWatch watch = watches.get(worktree);
    if (watch != null) {
      watch.restart();
    }
  }

  /** Ends everything; no event comes afterwards. */
  @Override
  public synchronized void close() {
    closed = true;
    means.clockwork().close();
    gitDir.close();
    watches.values().forEach(WorktreeWatch::close);
    watches.clear();
  }

  private void tell(Event event, Consumer<Event> to) {
    if (!closed) {
      to.accept(event);
    }
  }

  private static Event degradedBy(Throwable bug, InstantSource clock) {
    Degradation degradation =
        new Degradation(
            Degradation.Kind.BUG,
            Optional.empty(),
            Optional.empty(),
            "a bug in afterclick held up the watch: " + bug);
    return new Event.Degraded(clock.instant(), degradation);
  }

  private void endOthers(Map<Worktree, Path> wanted) {
    watches
        .values()
        .removeIf(
            watch -> {
              boolean goes =
                  wanted.entrySet().stream().noneMatch(e -> watch.serves(e.getKey(), e.getValue()));
              if (goes) {
                watch.end();
              }
              return goes;
            });
  }

  private void keep(Worktree worktree, Path root, Set<Path> inside) {
    WorktreeWatch present = watches.get(worktree.id());
    if (present != null) {
      present.nest(inside);
      return;
    }
    WorktreeWatch watch = new WorktreeWatch(worktree, root, inside, ignored, means);
    watches.put(worktree.id(), watch);
    if (gitDirStands) {
      watch.start();
    }
  }

  private synchronized void startWorktrees() {
    gitDirStands = true;
    watches.values().forEach(WorktreeWatch::start);
  }

  private static Set<Path> rootsInside(Path root, Map<Worktree, Path> roots) {
    return roots.values().stream()
        .filter(other -> other.startsWith(root) && !other.equals(root))
        .collect(Collectors.toSet());
  }
}
