package dev.afterclick.engine;

import dev.afterclick.model.Change;
import dev.afterclick.model.CommitId;
import dev.afterclick.model.Entry;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Session;
import dev.afterclick.model.Sight;
import dev.afterclick.model.Worktree;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Takes what a look at a worktree found into its session. */
final class Sights {

  private Sights() {}

  static void apply(Turn turn, Sight sight) {
    Optional<Session> known = turn.sessionIn(sight.worktree());
    if (known.isEmpty()) {
      return;
    }
    turn.troubles.settleLook(sight.worktree());
    Session before = known.get();
    Session after = after(turn, before, sight);
    turn.put(after);

    Set<RepoPath> looked = looked(before, sight);
    if (before.pictured()) {
      new Touches(turn, before, after, sight).keep(looked);
    } else if (after.pictured()) {
      // Not before: a session of which nothing was seen yet would be told to have no changes.
      turn.keep(new Entry.SessionSeen(turn.at, after, false));
    }
    Overlaps.changed(turn, after, withOrigins(looked, before, after));
  }

  /** Returns {@code session} as its worktree is now, with HEAD at {@code head}. */
  static Session withWorktree(Session session, Worktree worktree, Optional<CommitId> head) {
    Worktree moved =
        new Worktree(
            worktree.id(),
            worktree.root(),
            worktree.gitDir(),
            worktree.branch(),
            head,
            worktree.main(),
            worktree.locked(),
            worktree.missing());
    return new Session(
        session.id(),
        isNamed(session) ? session.label() : worktree.label(),
        session.agent(),
        session.state(),
        moved,
        session.base(),
        session.changes(),
        session.pictured());
  }

  /** Tells whether an agent has given it another name than the worktree's. */
  private static boolean isNamed(Session session) {
    return !session.label().equals(session.worktree().label());
  }

  private static Session after(Turn turn, Session before, Sight sight) {
    SortedMap<RepoPath, Change> changes =
        sight.complete() ? new TreeMap<>() : new TreeMap<>(before.changes());
    for (Change change : sight.changes()) {
      if (change.isChange()) {
        changes.put(change.path(), dated(turn, before, change));
      } else {
        changes.remove(change.path());
      }
    }
    Session moved = withWorktree(before, before.worktree(), sight.head());
    return new Session(
        moved.id(),
        moved.label(),
        moved.agent(),
        moved.state(),
        moved.worktree(),
        sight.base(),
        Collections.unmodifiableSortedMap(changes),
        before.pictured() || sight.complete());
  }

  /** Dates a change by when we saw it happen; by the file's own time if it was there before us. */
  private static Change dated(Turn turn, Session before, Change change) {
    if (!before.pictured()) {
      return Past.dated(turn, before, change);
    }
    Change known = before.changes().get(change.path());
    if (known != null && known.result().equals(change.result())) {
      return change.withTouched(known.touched());
    }
    return change.withTouched(turn.at);
  }

  private static Set<RepoPath> looked(Session before, Sight sight) {
    Set<RepoPath> looked = new HashSet<>();
    sight.changes().forEach(change -> looked.add(change.path()));
    if (sight.complete()) {
      looked.addAll(before.changes().keySet());
    }
    return looked;
  }

  /** Adds where renamed files stood before: others may have changed them there. */
  private static Set<RepoPath> withOrigins(Set<RepoPath> looked, Session before, Session after) {
    Set<RepoPath> all = new HashSet<>(looked);
    for (RepoPath path : looked) {
      origin(before.changes(), path).ifPresent(all::add);
      origin(after.changes(), path).ifPresent(all::add);
    }
    return all;
  }

  private static Optional<RepoPath> origin(Map<RepoPath, Change> changes, RepoPath path) {
    return Optional.ofNullable(changes.get(path)).flatMap(Change::origin);
  }
}
