package dev.afterclick.app.loop;

import dev.afterclick.model.Degradation;
import dev.afterclick.model.Event;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.WorktreeId;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Tells of what may not be read in one worktree, when that begins and when it ends. */
final class BlindSpots {

  private final WorktreeId worktree;
  private final InstantSource clock;
  private final Consumer<Event> events;
  private final Map<RepoPath, Degradation> told = new HashMap<>();
  private boolean over;

  BlindSpots(WorktreeId worktree, InstantSource clock, Consumer<Event> events) {
    this.worktree = worktree;
    this.clock = clock;
    this.events = events;
  }

  /** Takes what may not be read now, in place of all that was told before. */
  synchronized void update(Set<RepoPath> folders, Set<RepoPath> files) {
    if (over) {
      return;
    }
    List.copyOf(told.keySet()).stream()
        .filter(path -> !folders.contains(path) && !files.contains(path))
        .forEach(this::end);
    folders.forEach(path -> begin(path, "may not be read, so nothing is seen there"));
    files.forEach(path -> begin(path, "may not be read, so no change of it is seen"));
  }

  /** Ends all, for the worktree is gone. */
  synchronized void close() {
    over = true;
    List.copyOf(told.keySet()).forEach(this::end);
  }

  private void begin(RepoPath path, String detail) {
    if (!told.containsKey(path)) {
      Degradation begun =
          new Degradation(
              Degradation.Kind.UNREADABLE, Optional.of(worktree), Optional.of(path), detail);
      told.put(path, begun);
      events.accept(new Event.Degraded(clock.instant(), begun));
    }
  }

  private void end(RepoPath path) {
    Degradation ended = told.remove(path);
    if (ended != null) {
      events.accept(new Event.Recovered(clock.instant(), ended));
    }
  }
}
