package dev.afterclick.watch;

import dev.afterclick.model.Event;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Worktree;
import java.io.Closeable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Watches the files of one worktree. */
final class WorktreeWatch implements FolderWatch.Sink, Closeable {

  private final Worktree worktree;
  private final Path root;
  private final WorktreeRule rule;
  private final Pace pace;
  private final Clockwork clockwork;
  private final InstantSource clock;
  private final Consumer<Event> events;
  private final Hardships hardships;
  private final FolderWatch folder;
  private final Batches<RepoPath> batches;
  private final Set<RepoPath> folders = new HashSet<>();
  private boolean standing;

  WorktreeWatch(
      Worktree worktree,
      Path root,
      Set<Path> nested,
      IgnoredFolders ignored,
      Pace pace,
      Clockwork clockwork,
      InstantSource clock,
      Consumer<Event> events) {
    this.worktree = worktree;
    this.root = root;
    this.rule = new WorktreeRule(worktree, root, ignored, nested);
    this.pace = pace;
    this.clockwork = clockwork;
    this.clock = clock;
    this.events = events;
    this.hardships = new Hardships(Optional.of(worktree.id()), root, pace, clock, events);
    this.folder = new FolderWatch(root, rule, pace, clockwork, hardships, this);
    this.batches = new Batches<>(pace, clockwork, this::report);
  }

  void start() {
    folder.start();
  }

  void restart() {
    folder.restart();
  }

  /** Tells whether this watch still serves {@code wanted}. */
  boolean serves(Worktree wanted, Path wantedRoot) {
    return worktree.id().equals(wanted.id()) && root.equals(wantedRoot);
  }

  /** Takes note of the worktrees that lie inside this one now. */
  void nest(Set<Path> nested) {
    Set<Path> before = rule.nested();
    rule.nest(nested);
    boolean ours = before.stream().anyMatch(r -> !nested.contains(r) && Files.isDirectory(r));
    boolean theirs = nested.stream().anyMatch(r -> !before.contains(r) && folder.reachesBelow(r));
    if (ours || theirs) {
      folder.restart();
    }
  }

  /** Ends the watch and says so. */
  void end() {
    folder.close();
    hardships.clear();
    fell();
    batches.close();
  }

  @Override
  public void close() {
    folder.close();
  }

  @Override
  public synchronized void stands(boolean again) {
    if (!standing) {
      standing = true;
      events.accept(new Event.WatchChanged(clock.instant(), worktree.id(), true));
    }
    if (again) {
      events.accept(new Event.EventsLost(clock.instant(), worktree.id()));
    }
  }

  @Override
  public synchronized void fell() {
    if (standing) {
      standing = false;
      events.accept(new Event.WatchChanged(clock.instant(), worktree.id(), false));
    }
  }

  @Override
  public void moved(Path path, boolean isFolder) {
    if (path.equals(root) || rule.isNested(path)) {
      return;
    }
    if (WorktreeRule.isMark(path)) {
      markMoved(path);
    } else if (!rule.isForeign(path)) {
      add(RepoPath.between(root, path), isFolder);
    }
  }

  /** Handles a {@code .git} that came or went: the folder became another's, or ours again. */
  private void markMoved(Path mark) {
    Path owner = mark.getParent();
    if (owner == null || owner.equals(root)) {
      return;
    }
    rule.lose(owner);
    add(RepoPath.between(root, owner), true);
    if (!Files.exists(mark)) {
      // Most often the whole folder is being deleted; only if it stays has it to be watched.
      clockwork.after(pace.rebuild(), () -> restartIfOurs(owner, mark));
    }
  }

  private void restartIfOurs(Path owner, Path mark) {
    if (Files.isDirectory(owner) && !Files.exists(mark)) {
      restart();
    }
  }

  private void add(RepoPath path, boolean isFolder) {
    if (isFolder) {
      synchronized (folders) {
        folders.add(path);
      }
    }
    batches.add(path);
  }

  private void report(Set<RepoPath> due) {
    Set<RepoPath> whole = takeFolders(due);
    Set<RepoPath> paths = new LinkedHashSet<>(due);
    if (!whole.isEmpty()) {
      paths.removeIf(path -> isBelowAny(path, whole));
    }
    events.accept(new Event.FilesMoved(clock.instant(), worktree.id(), Set.copyOf(paths)));
  }

  private Set<RepoPath> takeFolders(Set<RepoPath> due) {
    synchronized (folders) {
      Set<RepoPath> whole = new HashSet<>(folders);
      whole.retainAll(due);
      folders.removeAll(whole);
      return whole;
    }
  }

  private static boolean isBelowAny(RepoPath path, Set<RepoPath> folders) {
    for (Optional<RepoPath> up = path.parent(); up.isPresent(); up = up.get().parent()) {
      if (folders.contains(up.get())) {
        return true;
      }
    }
    return false;
  }
}
