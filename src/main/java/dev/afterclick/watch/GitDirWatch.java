package dev.afterclick.watch;

import dev.afterclick.model.Event;
import dev.afterclick.model.Worktree;
import dev.afterclick.model.WorktreeId;
import java.io.Closeable;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Watches the common directory: branches, HEADs, indexes, rules, holds, and the list of worktrees.
 */
final class GitDirWatch implements FolderWatch.Sink, Closeable {

  private final Path common;
  private final Means means;
  private final Runnable onceStanding;
  private final FolderWatch folder;
  private final Batches<GitSignal> batches;
  private volatile Map<Path, WorktreeId> worktrees = Map.of();
  private boolean standing;

  /** Makes a watch that calls {@code onceStanding} when it first sees everything. */
  GitDirWatch(Path common, Means means, Runnable onceStanding) {
    this.common = common;
    this.means = means;
    this.onceStanding = onceStanding;
    Hardships hardships = new Hardships(Optional.empty(), common, means);
    this.folder = new FolderWatch(common, new GitDirRule(common), means, hardships, this);
    this.batches = new Batches<>(means, this::report);
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
      add(
          Set.of(
              new GitSignal.Rules(),
              new GitSignal.Refs(),
              new GitSignal.Holds(),
              new GitSignal.Agents()));
      worktrees.keySet().forEach(gitDir -> batches.add(new GitSignal.OfWorktree(gitDir)));
    }
    if (!standing) {
      standing = true;
      // A branch may have moved between the listing that we were given and now.
      batches.add(new GitSignal.Refs());
      // Elsewhere: it takes locks, and so does the one who calls us.
      means.clockwork().after(Duration.ZERO, onceStanding);
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
      tell(new Event.RulesMoved(now()));
    }
    if (due.contains(new GitSignal.Refs())) {
      tell(new Event.RefsMoved(now()));
    }
    if (due.contains(new GitSignal.Holds())) {
      tell(new Event.HoldsMoved(now()));
    }
    if (due.contains(new GitSignal.Agents())) {
      tell(new Event.AgentsMoved(now()));
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
      tell(new Event.GitMoved(now(), worktree));
    }
  }

  private void tell(Event event) {
    means.events().accept(event);
  }

  private Instant now() {
    return means.clock().instant();
  }
}
