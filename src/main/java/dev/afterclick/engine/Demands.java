package dev.afterclick.engine;

import dev.afterclick.model.Hold;
import dev.afterclick.model.HoldParty;
import dev.afterclick.model.HoldRule;
import dev.afterclick.model.HoldTerms;
import dev.afterclick.model.Overlap;
import dev.afterclick.model.OverlapKind;
import dev.afterclick.model.Party;
import dev.afterclick.model.Policy;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Session;
import dev.afterclick.model.SessionId;
import dev.afterclick.model.Trunk;
import dev.afterclick.model.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Finds what the overlaps demand to be held: at most one hold for a path, between all who meet. */
final class Demands {

  /** Two engines must come to the same: pairs by their sessions, and clobbers after them. */
  private static final Comparator<Overlap> ORDER =
      Comparator.comparing(Overlap::isClobber)
          .thenComparing(overlap -> overlap.left().session().orElseThrow())
          .thenComparing(overlap -> overlap.right().session().orElseThrow());

  /**
   * What is demanded on one path.
   *
   * @param open whether an overlap is to be held, or one that is held is only being written
   * @param judged whether the verdicts are on the very versions that stand there
   */
  record Demand(HoldTerms terms, boolean open, boolean judged) {}

  private Demands() {}

  /** Returns what is demanded on those paths that are {@code asked} about. */
  static Map<RepoPath, Demand> of(Turn turn, Map<RepoPath, Hold> holds, Predicate<RepoPath> asked) {
    Map<RepoPath, List<Overlap>> byPath =
        turn.overlaps().values().stream()
            .filter(overlap -> asked.test(overlap.path()))
            .filter(overlap -> overlap.policy() == Policy.HOLD && !overlap.isLanded())
            .filter(
                overlap ->
                    isToBeHeld(turn.holding.rule(), overlap)
                        || isStillHeld(overlap, Optional.ofNullable(holds.get(overlap.path()))))
            .sorted(ORDER)
            .collect(Collectors.groupingBy(Overlap::path, TreeMap::new, Collectors.toList()));
    SortedMap<RepoPath, Demand> wanted = new TreeMap<>();
    byPath.forEach(
        (path, overlaps) ->
            wanted.put(path, demand(turn, overlaps, Optional.ofNullable(holds.get(path)))));
    return wanted;
  }

  private static boolean isToBeHeld(HoldRule rule, Overlap overlap) {
    return switch (rule) {
      case CONFLICT -> overlap.verdict() == Verdict.CONFLICT;
      case OVERLAP -> overlap.verdict() != Verdict.UNSETTLED;
      case NEVER -> false;
    };
  }

  /** A hold lasts while a session writes: nobody knows yet what comes of it. */
  private static boolean isStillHeld(Overlap overlap, Optional<Hold> hold) {
    return overlap.verdict() == Verdict.UNSETTLED
        && hold.filter(
                known ->
                    overlap.parties().stream()
                        .allMatch(
                            side -> side.session().filter(known.terms()::involves).isPresent()))
            .isPresent();
  }

  private static Demand demand(Turn turn, List<Overlap> overlaps, Optional<Hold> known) {
    HoldRule rule = turn.holding.rule();
    return new Demand(
        terms(turn, overlaps, known),
        overlaps.stream().anyMatch(overlap -> isToBeHeld(rule, overlap)),
        overlaps.stream().allMatch(overlap -> isJudged(turn, overlap)));
  }

  private static boolean isJudged(Turn turn, Overlap overlap) {
    OverlapKey key =
        OverlapKey.between(
            overlap.path(),
            overlap.left().session().orElseThrow(),
            overlap.right().session().orElseThrow());
    return overlap.isClobber()
        || (overlap.verdict() != Verdict.UNSETTLED
            && turn.asked(key).flatMap(Asked::answer).isPresent());
  }

  /**
   * Two sessions that conflict count before a clobber on the same path: whoever watches sees them
   * alike, while a clobber is known to who has seen it happen.
   */
  private static HoldTerms terms(Turn turn, List<Overlap> all, Optional<Hold> known) {
    List<Overlap> conflicts = all.stream().filter(overlap -> !overlap.isClobber()).toList();
    List<Overlap> overlaps = conflicts.isEmpty() ? all : conflicts;
    SortedMap<SessionId, HoldParty> parties = new TreeMap<>();
    for (Overlap overlap : overlaps) {
      // The right side last: where both are of one session, it is what stands there now.
      for (Party side : overlap.parties()) {
        parties.put(side.session().orElseThrow(), party(turn, side, known));
      }
    }
    known.ifPresent(
        hold -> unresolved(turn, hold, parties.keySet()).forEach(p -> parties.put(p.session(), p)));
    Overlap telling = overlaps.get(0);
    // What stood there before a clobber is what the first of all engines to see it has found.
    Optional<Hold> clobber =
        known.filter(hold -> telling.isClobber() && hold.terms().kind() == OverlapKind.CLOBBER);
    return new HoldTerms(
        telling.kind(),
        turn.trunk.map(Trunk::name),
        clobber.isPresent() ? clobber.get().terms().base() : telling.base(),
        List.copyOf(parties.values()));
  }

  /** A session that has not been looked through yet, or is being judged, may still be a party. */
  private static List<HoldParty> unresolved(Turn turn, Hold hold, Set<SessionId> resolved) {
    return hold.terms().parties().stream()
        .filter(party -> !resolved.contains(party.session()))
        .filter(
            party ->
                (turn.sessions.containsKey(party.session()) && Ends.isOpen(turn, hold, party))
                    || Abandoned.mayCome(turn, hold, party))
        .toList();
  }

  private static HoldParty party(Turn turn, Party side, Optional<Hold> known) {
    SessionId id = side.session().orElseThrow();
    Optional<String> now =
        Optional.ofNullable(turn.sessions.get(id)).map(Session::worktree).flatMap(w -> w.branch());
    Optional<String> owned = known.flatMap(hold -> branchIn(hold, id));
    // Whoever rebases is on no branch meanwhile, and whoever merges may be on the trunk.
    boolean passing = now.isEmpty() || now.equals(turn.trunk.map(Trunk::name));
    return new HoldParty(side, passing && owned.isPresent() ? owned : now);
  }

  private static Optional<String> branchIn(Hold hold, SessionId session) {
    return hold.terms().parties().stream()
        .filter(party -> party.session().equals(session))
        .findFirst()
        .flatMap(HoldParty::branch);
  }
}
