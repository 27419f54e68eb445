package dev.afterclick.engine;

import dev.afterclick.model.Change;
import dev.afterclick.model.Recollection;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Session;
import dev.afterclick.model.SessionId;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Dates changes that were there before us by the record, which knows better than the file's time.
 *
 * <p>The record is read while the worktrees are looked at for the first time: whichever is done
 * first waits for the other.
 */
final class Past {

  private Past() {}

  static void apply(Turn turn, List<Recollection> recollections) {
    Map<SessionId, Map<RepoPath, Recollection>> bySession = new HashMap<>();
    for (Recollection each : recollections) {
      bySession.computeIfAbsent(each.session(), id -> new HashMap<>()).put(each.path(), each);
    }
    turn.past = bySession;
    List.copyOf(turn.sessions.values()).stream()
        .filter(Session::pictured)
        .forEach(session -> date(turn, session));
  }

  /**
   * Returns a change of a session that is seen for the first time, dated as it is remembered; and
   * remembers who made it, for when that agent is heard of again.
   */
  static Change dated(Turn turn, Session session, Change change) {
    Recollection left = turn.past.getOrDefault(session.id(), Map.of()).get(change.path());
    if (left == null || !left.after().equals(change.now())) {
      return change;
    }
    Place place = new Place(session.worktree().id(), change.path());
    left.author().ifPresent(author -> turn.agents.authors.put(place, author));
    return change.withTouched(left.at());
  }

  private static void date(Turn turn, Session session) {
    SortedMap<RepoPath, Change> changes = new TreeMap<>(session.changes());
    Set<RepoPath> moved = new HashSet<>();
    for (Change change : session.changes().values()) {
      Change dated = dated(turn, session, change);
      if (!dated.equals(change)) {
        changes.put(change.path(), dated);
        moved.add(change.path());
      }
    }
    if (!moved.isEmpty()) {
      Session dated = session.withChanges(Collections.unmodifiableSortedMap(changes));
      turn.put(dated);
      Overlaps.changed(turn, dated, moved);
    }
  }
}
