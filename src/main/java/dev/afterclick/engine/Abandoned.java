package dev.afterclick.engine;

import dev.afterclick.model.Effect;
import dev.afterclick.model.Hold;
import dev.afterclick.model.HoldId;
import dev.afterclick.model.HoldParty;
import dev.afterclick.model.HoldRule;
import dev.afterclick.model.OverlapKind;
import dev.afterclick.model.Session;
import dev.afterclick.model.SessionId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What sessions have left on their branches: their worktree is gone, but the branch may still be
 * merged.
 *
 * <p>Whether it still has what is held is asked once each time that branches have moved; as long as
 * there is no answer, it may.
 *
 * @param answers what is known of a party; nothing while that is being found out
 */
record Abandoned(Map<Key, Optional<Boolean>> answers) {

  static final Abandoned NOTHING = new Abandoned(Map.of());

  /** A party of a hold. */
  private record Key(HoldId hold, SessionId session) {}

  Abandoned with(HoldId hold, SessionId session, Optional<Boolean> answer) {
    Map<Key, Optional<Boolean>> more = new HashMap<>(answers);
    more.put(new Key(hold, session), answer);
    return new Abandoned(Map.copyOf(more));
  }

  /** Tells whether a party is gone, but its branch may still bring what is held. */
  static boolean mayCome(Turn turn, Hold hold, HoldParty party) {
    if (!isGone(turn, party) || party.branch().isEmpty() || !hold.isInForce()) {
      return false;
    }
    Optional<Boolean> answer =
        turn.holding.abandoned().answers.get(new Key(hold.id(), party.session()));
    if (answer == null) {
      turn.holding = turn.holding.sought(hold.id(), party.session(), Optional.empty());
      turn.effects.add(new Effect.SeekBranch(hold, party));
      return true;
    }
    return answer.orElse(true);
  }

  /** Tells whether a branch that was left would still meet somebody else's version. */
  static boolean meets(Turn turn, Hold hold, List<HoldParty> left) {
    if (turn.holding.rule() == HoldRule.NEVER) {
      return false;
    }
    return hold.terms().kind() == OverlapKind.CLOBBER
        || left.stream()
            .anyMatch(
                party ->
                    hold.terms().parties().stream()
                        .filter(other -> !other.session().equals(party.session()))
                        .anyMatch(other -> differs(turn, party, other, left.contains(other))));
  }

  /** Takes note that branches have moved: what was found out may be outdated. */
  static void branchesMoved(Turn turn) {
    turn.holding = turn.holding.with(NOTHING);
    turn.allUnsettled |=
        turn.holds.stream()
            .filter(Hold::isInForce)
            .flatMap(hold -> hold.terms().parties().stream())
            .anyMatch(party -> isGone(turn, party));
  }

  private static boolean differs(Turn turn, HoldParty party, HoldParty other, boolean left) {
    Session session = turn.sessions.get(other.session());
    if (session == null) {
      return left && !other.side().version().equals(party.side().version());
    }
    return !session.pictured()
        || turn.footprint(session)
            .at(other.side().path())
            .filter(change -> !change.result().equals(party.side().version()))
            .isPresent();
  }

  private static boolean isGone(Turn turn, HoldParty party) {
    return !turn.sessions.containsKey(party.session());
  }
}
