package dev.afterclick.watch;

import dev.afterclick.model.Event;
import dev.afterclick.model.Worktree;
import dev.afterclick.model.WorktreeId;
import java.io.Closeable;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Watches the common directory: branches, HEADs, indexes, rules, and the list of worktrees. */
final class GitDirWatch implements FolderWatch.Sink, Closeable {

  private final Path common;
  private final Clockwork clockwork;
  private final InstantSource clock;
  private final Consumer<Event> events;
  private final Runnable onceStanding;
  private final FolderWatch folder;
  private final Batches<GitSignal> batches;
  private volatile Map<Path, WorktreeId> worktrees = Map.of();
  private boolean standing;

  /** Makes a watch that calls {@code onceStanding} when it first sees everything. */
  GitDirWatch(
      Path common,
      Pace pace,
      Clockwork clockwork,
      InstantSource clock,
      Consumer<Event> events,
      Runnable onceStanding) {
    this.common = common;
    this.clockwork = clockwork;
    this.clock = clock;
    this.events = events;
    this.onceStanding = onceStanding;
    Hardships hardships = new Hardships(Optional.empty(), common, pace, clock, events);
    this.folder = new FolderWatch(common, new GitDirRule(common), pace, clockwork, hardships, this);
    this.batches = new Batches<>(pace, clockwork, this::report);
  }

  void start() {
    folder.start();
  }

  /** Takes note of the worktrees, to name them by their git directories. */
  void know(List<Worktree> listed) {
    Map<Path, WorktreeId> byGitDir = new HashMap<>();
    for (Worktree worktree : listed) {
      Path gitDir = RealPaths.of(worktree.gitDir());
      if (gitDir.startsWith(common)) {
        byGitDir.put(common.relativize(gitDir), worktree.id());
      }
    }
    worktrees = Map.copyOf(byGitDir);
  }

  @Override
  public void stands(boolean again) {
    if (again) {
      add(Set.of(new GitSignal.Rules(), new GitSignal.Refs()));
      worktrees.keySet().forEach(gitDir -> batches.add(new GitSignal.OfWorktree(gitDir)));
    }
    if (!standing) {
      standing = true;
      // A branch may have moved between the listing that we were given and now.
      batches.add(new GitSignal.Refs());
      // Elsewhere: it takes locks, and so does the one who calls us.
      clockwork.after(Duration.ZERO, onceStanding);
    }
  }

  @Override
  public void fell() {
    batches.add(new GitSignal.Refs());
  }

  @Override
  public void moved(Path path, boolean isFolder) {
    if (!path.equals(common)) {
      add(GitSignal.of(common.relativize(path)));
    }
  }

  @Override
  public void close() {
    folder.close();
  }

  private void add(Set<GitSignal> signals) {
    signals.forEach(batches::add);
  }

  private void report(Set<GitSignal> due) {
    if (due.contains(new GitSignal.Rules())) {
      events.accept(new Event.RulesMoved(clock.instant()));
    }
    if (due.contains(new GitSignal.Refs())) {
      events.accept(new Event.RefsMoved(clock.instant()));
    }
    for (GitSignal signal : due) {
      if (signal instanceof GitSignal.OfWorktree of) {
        reportWorktree(of.gitDir());
      }
    }
  }

  private void reportWorktree(Path gitDir) {
    WorktreeId worktree = worktrees.get(gitDir);
    // One that is not listed yet has come with a move of its HEAD, which tells to list again.
    if (worktree != null) {
      events.accept(new Event.GitMoved(clock.instant(), worktree));
    }
  }
}
