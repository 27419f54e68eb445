package dev.afterclick.engine;

import dev.afterclick.model.Hold;
import dev.afterclick.model.HoldParty;
import dev.afterclick.model.HoldRule;
import dev.afterclick.model.Judgement;
import dev.afterclick.model.Landed;
import dev.afterclick.model.OverlapKind;
import dev.afterclick.model.Policy;
import dev.afterclick.model.Session;
import dev.afterclick.model.SessionId;
import dev.afterclick.model.Trunk;
import dev.afterclick.model.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * Tells why a hold that no overlap demands any more is over; nothing as long as that is not sure.
 */
final class Ends {

  /**
   * Why it is over.
   *
   * @param landed whose version is on the trunk, where that is why
   */
  record Reason(String words, Optional<HoldParty> landed) {
    static Reason of(String words) {
      return new Reason(words, Optional.empty());
    }
  }

  private Ends() {}

  static Optional<Reason> reason(Turn turn, Hold hold) {
    if (!turn.started) {
      return Optional.empty();
    }
    List<HoldParty> here =
        hold.terms().parties().stream()
            .filter(party -> turn.sessions.containsKey(party.session()))
            .toList();
    List<HoldParty> left =
        hold.terms().parties().stream()
            .filter(party -> Abandoned.mayCome(turn, hold, party))
            .toList();
    if (Abandoned.meets(turn, hold, left)) {
      return Optional.empty();
    }
    Optional<Reason> over = over(turn, hold, here);
    return hold.isWaiting()
        ? over.map(why -> Reason.of("no branch has a version from before any more"))
        : over;
  }

  private static Optional<Reason> over(Turn turn, Hold hold, List<HoldParty> here) {
    boolean clobber = hold.terms().kind() == OverlapKind.CLOBBER;
    if (here.size() < (clobber ? 1 : 2)) {
      return Optional.of(gone(turn, hold));
    }
    return clobber ? clobber(turn, hold) : pairs(turn, hold, here);
  }

  /** Tells whether it is not sure yet that a party has nothing left to reconcile with another. */
  static boolean isOpen(Turn turn, Hold hold, HoldParty party) {
    return hold.terms().parties().stream()
        .filter(other -> !other.session().equals(party.session()))
        .anyMatch(
            other ->
                turn.sessions.containsKey(other.session())
                    ? between(turn, hold, party.session(), other.session()).isEmpty()
                    : Abandoned.mayCome(turn, hold, other));
  }

  private static Reason gone(Turn turn, Hold hold) {
    String who =
        hold.terms().parties().stream()
            .filter(party -> !turn.sessions.containsKey(party.session()))
            .map(HoldParty::label)
            .findFirst()
            .orElse("");
    return Reason.of("session " + who + " is gone");
  }

  /**
   * After a restart nobody knows of the clobber but the hold, which then waits for a person, unless
   * one has released it already.
   */
  private static Optional<Reason> clobber(Turn turn, Hold hold) {
    return !hold.isInForce() || turn.holding.clobbersOver().contains(hold.path())
        ? Optional.of(Reason.of("what was lost stands there again, or was given up"))
        : policy(turn, hold);
  }

  private static Optional<Reason> pairs(Turn turn, Hold hold, List<HoldParty> parties) {
    Optional<Reason> reason = Optional.empty();
    for (int i = 0; i < parties.size(); i++) {
      for (HoldParty other : parties.subList(i + 1, parties.size())) {
        reason = between(turn, hold, parties.get(i).session(), other.session());
        if (reason.isEmpty()) {
          return reason;
        }
      }
    }
    Optional<Reason> likely = reason;
    return landed(turn, hold).or(() -> policy(turn, hold)).or(() -> likely);
  }

  private static Optional<Reason> between(Turn turn, Hold hold, SessionId one, SessionId other) {
    Session left = turn.sessions.get(one);
    Session right = turn.sessions.get(other);
    if (left == null || right == null || !left.pictured() || !right.pictured()) {
      return Optional.empty();
    }
    Meeting meeting =
        Meeting.between(turn, turn.footprint(left), turn.footprint(right), hold.path());
    if (!meeting.differs()) {
      return Optional.of(Reason.of("the versions no longer differ"));
    }
    return turn.asked(meeting.key())
        .flatMap(Asked::answer)
        .filter(Judgement::last)
        .map(answer -> Reason.of(words(answer)));
  }

  private static String words(Judgement answer) {
    if (!answer.overlaps()) {
      return "the versions no longer differ";
    }
    return answer.verdict() == Verdict.CLEAN
        ? "the versions merge cleanly again"
        : "it is not to be held any more";
  }

  private static Optional<Reason> landed(Turn turn, Hold hold) {
    return hold.terms().parties().stream()
        .filter(party -> isOnTrunk(turn, hold, party))
        .findFirst()
        .map(
            party ->
                new Reason(
                    party.label()
                        + "'s version is on "
                        + turn.trunk.map(Trunk::name).orElse("the trunk"),
                    Optional.of(party)));
  }

  private static boolean isOnTrunk(Turn turn, Hold hold, HoldParty party) {
    return hold.terms().parties().stream()
        .flatMap(each -> Optional.ofNullable(turn.sessions.get(each.session())).stream())
        .flatMap(session -> Optional.ofNullable(session.changes().get(hold.path())).stream())
        .flatMap(change -> change.landed().stream())
        .map(Landed::version)
        .anyMatch(party.side().version()::equals);
  }

  private static Optional<Reason> policy(Turn turn, Hold hold) {
    if (turn.holding.rule() == HoldRule.NEVER) {
      return Optional.of(Reason.of("afterclick.hold says never"));
    }
    return turn.overlaps().values().stream()
        .filter(overlap -> overlap.path().equals(hold.path()) && !overlap.isLanded())
        .filter(overlap -> overlap.policy() != Policy.HOLD)
        .findFirst()
        .map(overlap -> Reason.of("the path may only warn"));
  }
}
