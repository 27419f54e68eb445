package dev.afterclick.engine;

import dev.afterclick.model.Hold;
import dev.afterclick.model.HoldParty;
import dev.afterclick.model.HoldRule;
import dev.afterclick.model.HoldTerms;
import dev.afterclick.model.Overlap;
import dev.afterclick.model.Party;
import dev.afterclick.model.Policy;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Session;
import dev.afterclick.model.SessionId;
import dev.afterclick.model.Trunk;
import dev.afterclick.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finds what the overlaps demand to be held: at most one hold for a path, between all who meet. */
final class Demands {

  private Demands() {}

  static Map<RepoPath, HoldTerms> of(Turn turn, Map<RepoPath, Hold> holds) {
    SortedMap<RepoPath, List<Overlap>> byPath = new TreeMap<>();
    for (Overlap overlap : turn.overlaps().values()) {
      if (isToBeHeld(turn.holding.rule(), overlap)
          || isStillHeld(overlap, Optional.ofNullable(holds.get(overlap.path())))) {
        byPath.computeIfAbsent(overlap.path(), path -> new ArrayList<>()).add(overlap);
      }
    }
    SortedMap<RepoPath, HoldTerms> wanted = new TreeMap<>();
    byPath.forEach(
        (path, overlaps) ->
            wanted.put(path, terms(turn, overlaps, Optional.ofNullable(holds.get(path)))));
    return wanted;
  }

  private static boolean isToBeHeld(HoldRule rule, Overlap overlap) {
    if (overlap.isLanded() || overlap.policy() != Policy.HOLD) {
      return false;
    }
    return switch (rule) {
      case CONFLICT -> overlap.verdict() == Verdict.CONFLICT;
      case OVERLAP -> overlap.verdict() != Verdict.UNSETTLED;
      case NEVER -> false;
    };
  }

  /** A hold lasts while a session writes: nobody knows yet what comes of it. */
  private static boolean isStillHeld(Overlap overlap, Optional<Hold> hold) {
    return overlap.verdict() == Verdict.UNSETTLED
        && overlap.policy() == Policy.HOLD
        && !overlap.isLanded()
        && hold.filter(Hold::isInForce)
            .filter(
                known ->
                    overlap.parties().stream()
                        .allMatch(
                            side -> side.session().filter(known.terms()::involves).isPresent()))
            .isPresent();
  }

  private static HoldTerms terms(Turn turn, List<Overlap> overlaps, Optional<Hold> known) {
    SortedMap<SessionId, Party> sides = new TreeMap<>();
    for (Overlap overlap : overlaps) {
      // The right side last: where both are of one session, it is what stands there now.
      overlap.parties().forEach(side -> sides.put(side.session().orElseThrow(), side));
    }
    Overlap first =
        overlaps.stream().filter(Overlap::isClobber).findFirst().orElse(overlaps.get(0));
    return new HoldTerms(
        first.kind(),
        turn.trunk.map(Trunk::name),
        first.base(),
        sides.values().stream().map(side -> party(turn, side, known)).toList());
  }

  private static HoldParty party(Turn turn, Party side, Optional<Hold> known) {
    SessionId id = side.session().orElseThrow();
    Optional<String> now =
        Optional.ofNullable(turn.sessions.get(id)).map(Session::worktree).flatMap(w -> w.branch());
    Optional<String> owned = known.flatMap(hold -> branchIn(hold, id));
    boolean onTrunk = now.isPresent() && now.equals(turn.trunk.map(Trunk::name));
    return new HoldParty(side, onTrunk && owned.isPresent() ? owned : now);
  }

  private static Optional<String> branchIn(Hold hold, SessionId session) {
    return hold.terms().parties().stream()
        .filter(party -> party.session().equals(session))
        .findFirst()
        .flatMap(HoldParty::branch);
  }
}
