package dev.afterclick.engine;

import dev.afterclick.model.Effect;
import dev.afterclick.model.Hold;
import dev.afterclick.model.HoldId;
import dev.afterclick.model.HoldParty;
import dev.afterclick.model.HoldRule;
import dev.afterclick.model.OverlapKind;
import dev.afterclick.model.Session;
import dev.afterclick.model.SessionId;
import dev.afterclick.model.Version;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is on branches that no worktree shows, and may still be merged: the worktree is gone,
 * another branch is checked out there, or git passes through other states, as in the midst of a
 * rebase.
 *
 * <p>Whether it still has what is held is asked once each time that branches have moved; as long as
 * there is no answer, it may.
 *
 * @param answers what is known of a party; nothing while that is being found out
 */
record Abandoned(Map<Key, Optional<Boolean>> answers) {

  static final Abandoned NOTHING = new Abandoned(Map.of());

  /** A party of a hold. */
  private record Key(HoldId hold, SessionId session, Optional<Version> version) {
    static Key of(HoldId hold, HoldParty party) {
      return new Key(hold, party.session(), party.side().version());
    }
  }

  Abandoned with(HoldId hold, HoldParty party, Optional<Boolean> answer) {
    Map<Key, Optional<Boolean>> more = new HashMap<>(answers);
    more.put(Key.of(hold, party), answer);
    return new Abandoned(Map.copyOf(more));
  }

  /** Tells whether no worktree shows what is held of a party, but its branch may still bring it. */
  static boolean mayCome(Turn turn, Hold hold, HoldParty party) {
    if (party.branch().isEmpty() || !isOutOfSight(turn, hold, party)) {
      return false;
    }
    Optional<Boolean> answer = turn.holding.abandoned().answers.get(Key.of(hold.id(), party));
    if (answer == null) {
      turn.holding = turn.holding.sought(hold.id(), party, Optional.empty());
      turn.effects.add(new Effect.SeekBranch(hold, party));
      return true;
    }
    return answer.orElse(true);
  }

  /** Tells whether a branch that was left would still meet somebody else's version. */
  static boolean meets(Turn turn, Hold hold, List<HoldParty> left) {
    if (left.isEmpty() || turn.holding.rule() == HoldRule.NEVER) {
      return false;
    }
    return hold.isWaiting()
        || hold.terms().kind() == OverlapKind.CLOBBER
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
            .anyMatch(
                hold ->
                    hold.terms().parties().stream()
                        .anyMatch(party -> isOutOfSight(turn, hold, party)));
  }

  private static boolean differs(Turn turn, HoldParty party, HoldParty other, boolean left) {
    if (left && !other.side().version().equals(party.side().version())) {
      return true;
    }
    Session session = turn.sessions.get(other.session());
    return session != null
        && (!session.pictured()
            || turn.footprint(session)
                .at(other.side().path())
                .filter(change -> !change.result().equals(party.side().version()))
                .isPresent());
  }

  /** A clobber is about what stands in one worktree, and not about what branches bring. */
  private static boolean isOutOfSight(Turn turn, Hold hold, HoldParty party) {
    if (!hold.isInForce()) {
      return hold.isWaiting(); // What was reconciled stands in the worktrees, and this does not.
    }
    Session session = turn.sessions.get(party.session());
    if (session == null) {
      return true;
    }
    return hold.terms().kind() != OverlapKind.CLOBBER
        && session.pictured()
        && turn.footprint(session)
            .at(party.side().path())
            .filter(change -> change.result().equals(party.side().version()))
            .isEmpty();
  }
}
