package dev.afterclick.engine;

import dev.afterclick.model.Effect;
import dev.afterclick.model.Entry;
import dev.afterclick.model.Event;
import dev.afterclick.model.Session;
import dev.afterclick.model.SessionId;
import dev.afterclick.model.Trunk;
import dev.afterclick.model.Worktree;
import dev.afterclick.model.WorktreeId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Brings the sessions into line with the worktrees that there are. */
final class Listings {

  private Listings() {}

  static void apply(Turn turn, Event.Listed listed) {
    turn.listingDone();
    turn.troubles.settle(new Attempt.ListWorktrees());
    boolean trunkMoved = !listed.trunk().map(Trunk::tip).equals(turn.trunk.map(Trunk::tip));
    turn.trunk = listed.trunk();
    turn.start();

    Map<SessionId, Worktree> present =
        listed.worktrees().stream()
            .filter(worktree -> !worktree.missing())
            .collect(Collectors.toMap(w -> SessionId.in(w.id()), Function.identity()));
    List<Worktree> watchedBefore = worktrees(turn);

    Set<SessionId> onItsWay = onItsWay(turn, listed);
    List<Session> gone =
        turn.sessions.values().stream()
            .filter(s -> !present.containsKey(s.id()) && !onItsWay.contains(s.id()))
            .toList();
    gone.forEach(session -> end(turn, session));
    present.forEach((id, worktree) -> meet(turn, id, worktree, trunkMoved));
    turn.gitDirty.clear();
    turn.troubles.settleDoubts();
    Abandoned.branchesMoved(turn);

    if (!watchedBefore.equals(worktrees(turn))) {
      turn.effects.add(new Effect.Watch(worktrees(turn)));
    }
  }

  /**
   * Returns the sessions whose worktrees are missing for the first time, and lists once more if
   * there are any: git moves the folder first, and says afterwards where it is.
   */
  private static Set<SessionId> onItsWay(Turn turn, Event.Listed listed) {
    Set<WorktreeId> missing =
        listed.worktrees().stream()
            .filter(Worktree::missing)
            .map(Worktree::id)
            .filter(id -> turn.sessionIn(id).isPresent())
            .collect(Collectors.toSet());
    Set<SessionId> onItsWay =
        missing.stream()
            .filter(id -> !turn.missing.contains(id))
            .map(SessionId::in)
            .collect(Collectors.toSet());
    turn.missing.clear();
    turn.missing.addAll(missing);
    if (!onItsWay.isEmpty()) {
      turn.list();
    }
    return onItsWay;
  }

  private static void meet(Turn turn, SessionId id, Worktree worktree, boolean trunkMoved) {
    Session known = turn.sessions.get(id);
    if (known == null) {
      begin(turn, id, worktree);
      return;
    }
    boolean headMoved = !known.worktree().head().equals(worktree.head());
    if (!known.worktree().equals(worktree)) {
      rename(turn, known, worktree);
    }
    if (known.isElsewhere(worktree)) {
      turn.troubles.settleLook(worktree.id());
      turn.effects.add(new Effect.Scan(worktree, turn.trunk));
    } else if (headMoved || trunkMoved || turn.gitDirty.contains(worktree.id())) {
      turn.effects.add(new Effect.LookAtGit(worktree, turn.trunk));
    }
  }

  private static void begin(Turn turn, SessionId id, Worktree worktree) {
    Session session =
        new Session(
            id,
            worktree.label(),
            Optional.empty(),
            worktree,
            Optional.empty(),
            new TreeMap<>(),
            false);
    turn.put(session);
    turn.scan(session);
  }

  /** Takes over what is new about the worktree; its HEAD only with the look that it leads to. */
  private static void rename(Turn turn, Session known, Worktree worktree) {
    Session session = Sights.withWorktree(known, worktree, known.worktree().head());
    turn.put(session);
    boolean tells = known.isElsewhere(worktree) || !known.label().equals(session.label());
    if (known.pictured() && tells) {
      turn.keep(new Entry.SessionSeen(turn.at, session, false));
    }
  }

  private static void end(Turn turn, Session session) {
    turn.remove(session.id());
    turn.watched.remove(session.worktree().id());
    Overlaps.sessionEnded(turn, session.id());
    turn.troubles.settleLook(session.worktree().id());
    turn.keep(new Entry.SessionSeen(turn.at, session, true));
    turn.effects.add(new Effect.Forget(session.worktree().id()));
  }

  /** Returns what the watcher needs to know, which is neither branch nor HEAD. */
  private static List<Worktree> worktrees(Turn turn) {
    return turn.sessions.values().stream()
        .map(Session::worktree)
        .map(
            w ->
                new Worktree(
                    w.id(),
                    w.root(),
                    w.gitDir(),
                    Optional.empty(),
                    Optional.empty(),
                    w.main(),
                    Optional.empty(),
                    false))
        .toList();
  }
}
