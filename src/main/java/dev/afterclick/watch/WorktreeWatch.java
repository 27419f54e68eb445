package dev.afterclick.watch;

import dev.afterclick.model.Event;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Worktree;
import java.io.Closeable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Watches the files of one worktree. */
final class WorktreeWatch implements FolderWatch.Sink, Closeable {

  private final Worktree worktree;
  private final Path root;
  private final WorktreeRule rule;
  private final Means means;
  private final Hardships hardships;
  private final FolderWatch folder;
  private final Batches<RepoPath> batches;
  private final Set<RepoPath> folders = new HashSet<>();
  private boolean standing;

  WorktreeWatch(
      Worktree worktree, Path root, Set<Path> nested, IgnoredFolders ignored, Means means) {
    this.worktree = worktree;
    this.root = root;
    this.rule = new WorktreeRule(worktree, root, ignored, nested);
    this.means = means;
    this.hardships = new Hardships(Optional.of(worktree.id()), root, means);
    this.folder = new FolderWatch(root, rule, means, hardships, this);
    this.batches = new Batches<>(means, this::report);
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
      tell(new Event.WatchChanged(now(), worktree.id(), true));
    }
    if (again) {
      tell(new Event.EventsLost(now(), worktree.id()));
    }
  }

  @Override
  public synchronized void fell() {
    if (standing) {
      standing = false;
      tell(new Event.WatchChanged(now(), worktree.id(), false));
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
      means.clockwork().after(means.pace().rebuild(), () -> restartIfOurs(owner, mark));
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
    tell(new Event.FilesMoved(now(), worktree.id(), Set.copyOf(paths)));
  }

  private void tell(Event event) {
    means.events().accept(event);
  }

  private Instant now() {
    return means.clock().instant();
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
