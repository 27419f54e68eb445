package dev.afterclick.engine;

import dev.afterclick.model.Change;
import dev.afterclick.model.Entry;
import dev.afterclick.model.Hold;
import dev.afterclick.model.HoldParty;
import dev.afterclick.model.HoldTerms;
import dev.afterclick.model.Overlap;
import dev.afterclick.model.Party;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Session;
import dev.afterclick.model.SessionId;
import dev.afterclick.model.Worktree;
import dev.afterclick.model.WorktreeId;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Shows several agents' sessions in one worktree as a session each.
 *
 * <p>All that is worked out goes by worktrees, whose files are what can meet in a merge. Only the
 * board tells the workers apart: each has the changes that it wrote last, and what nobody claims
 * stays with the worktree's own session.
 */
final class Panes {

  private final Turn turn;
  private final Map<SessionId, Worktree> shared = new HashMap<>();

  Panes(Turn turn) {
    this.turn = turn;
    turn.sessions.values().stream()
        .filter(carrier -> turn.agents.isShared(carrier.worktree().id()))
        .forEach(carrier -> shared.put(carrier.id(), carrier.worktree()));
  }

  /** Tells whether any worktree is shown as several sessions. */
  boolean areApart() {
    return !shared.isEmpty();
  }

  SortedMap<SessionId, Session> sessions() {
    if (shared.isEmpty()) {
      return Collections.unmodifiableSortedMap(turn.sessions);
    }
    SortedMap<SessionId, Session> all = new TreeMap<>();
    for (Session carrier : turn.sessions.values()) {
      if (shared.containsKey(carrier.id())) {
        split(carrier).forEach(session -> all.put(session.id(), session));
      } else {
        all.put(carrier.id(), carrier);
      }
    }
    return Collections.unmodifiableSortedMap(all);
  }

  List<Overlap> overlaps(List<Overlap> all) {
    return shared.isEmpty() ? all : all.stream().map(this::overlap).toList();
  }

  List<Hold> holds(List<Hold> all) {
    return shared.isEmpty() ? all : all.stream().map(this::hold).toList();
  }

  /** Keeps who has come to a worktree where others work, and who has gone from there. */
  void tellWhoCameAndWent(SortedMap<SessionId, Session> before, SortedMap<SessionId, Session> now) {
    now.values().stream()
        .filter(session -> isTold(session) && !isTold(before.get(session.id())))
        .forEach(session -> turn.keep(new Entry.SessionSeen(turn.at, session, false)));
    before.values().stream()
        .filter(session -> isTold(session) && !now.containsKey(session.id()))
        .forEach(session -> turn.keep(new Entry.SessionSeen(turn.at, session, true)));
  }

  /** Whole worktrees are told of as they are seen, and not here. */
  private static boolean isTold(@Nullable Session session) {
    return session != null && session.pictured() && !session.isWholeWorktree();
  }

  private List<Session> split(Session carrier) {
    Map<SessionId, SortedMap<RepoPath, Change>> changes = new LinkedHashMap<>();
    turn.agents
        .namesIn(carrier.worktree().id())
        .keySet()
        .forEach(id -> changes.put(id, new TreeMap<>()));
    SortedMap<RepoPath, Change> unclaimed = new TreeMap<>();
    carrier
        .changes()
        .forEach(
            (path, change) ->
                changes
                    .getOrDefault(pane(carrier.worktree().id(), Optional.empty(), path), unclaimed)
                    .put(path, change));
    if (!unclaimed.isEmpty()) {
      changes.put(carrier.id(), unclaimed);
    }
    return changes.entrySet().stream()
        .map(each -> session(carrier, each.getKey(), each.getValue()))
        .toList();
  }

  private Session session(Session carrier, SessionId id, SortedMap<RepoPath, Change> changes) {
    Optional<Worker> worker = turn.agents.workers.get(id);
    return new Session(
        id,
        worker.map(it -> turn.company.label(id, carrier)).orElseGet(carrier::label),
        worker.map(Worker::agent),
        worker.map(Worker::state),
        carrier.worktree(),
        carrier.base(),
        Collections.unmodifiableSortedMap(changes),
        carrier.pictured());
  }

  private Overlap overlap(Overlap o) {
    return new Overlap(
        o.path(), party(o.left()), party(o.right()), o.base(), o.verdict(), o.kind(), o.policy());
  }

  private Hold hold(Hold hold) {
    HoldTerms terms = hold.terms();
    List<HoldParty> parties =
        terms.parties().stream()
            .map(party -> new HoldParty(party(party.side()), party.branch()))
            .toList();
    return new Hold(
        hold.id(),
        hold.path(),
        hold.since(),
        new HoldTerms(terms.kind(), terms.trunk(), terms.base(), parties),
        hold.approved(),
        hold.approvals(),
        hold.release());
  }

  private Party party(Party party) {
    return party
        .session()
        .flatMap(id -> Optional.ofNullable(shared.get(id)))
        .map(worktree -> party(party, worktree.id()))
        .orElse(party);
  }

  private Party party(Party party, WorktreeId worktree) {
    return new Party(
        Optional.of(pane(worktree, party.author(), party.path())),
        party.label(),
        party.path(),
        party.change(),
        party.version(),
        party.touched(),
        party.author());
  }

  /** Returns the session to show for what an author wrote, or the last who wrote the path. */
  private SessionId pane(WorktreeId worktree, Optional<SessionId> author, RepoPath path) {
    return author
        .or(() -> turn.agents.authors.get(new Place(worktree, path)))
        .flatMap(turn.agents.workers::get)
        .map(worker -> turn.company.head(worker, worktree).id())
        .filter(turn.agents.namesIn(worktree)::containsKey)
        .orElseGet(() -> SessionId.in(worktree));
  }
}
