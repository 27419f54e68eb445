package dev.afterclick.engine;

import dev.afterclick.model.Degradation;
import dev.afterclick.model.Effect;
import dev.afterclick.model.Entry;
import dev.afterclick.model.Event;
import dev.afterclick.model.Hold;
import dev.afterclick.model.HoldId;
import dev.afterclick.model.HoldRule;
import dev.afterclick.model.HoldTerms;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.SessionId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Keeps the holds in line with the overlaps.
 *
 * <p>The files on disk are the truth: whoever releases a hold changes them, whether an engine runs
 * or not. So a hold is on the board once it was read, and what is done about a path is asked for
 * again only when that has been read.
 */
final class Holds {

  /**
   * What is remembered of them.
   *
   * @param known whether they were read once
   * @param rule which overlaps are to be held
   * @param underWay the paths whose hold is being changed
   */
  record Memory(boolean known, HoldRule rule, Set<RepoPath> underWay) {
    static final Memory NOTHING = new Memory(false, HoldRule.CONFLICT, Set.of());
  }

  private Holds() {}

  /** Takes what the files say. */
  static void read(Turn turn, Event.HoldsRead read) {
    Set<RepoPath> underWay = new HashSet<>(turn.holding.underWay());
    read.changed().ifPresent(underWay::remove);
    if (turn.holding.known()) {
      tellWhatIsNew(turn, read.found().holds());
    }
    turn.holding = new Memory(true, read.found().rule(), Set.copyOf(underWay));
    turn.holds = List.copyOf(read.found().holds());
    turn.guarding = read.found().guarding();
    say(turn, read.found().troubles());
    read.found().told().forEach(told -> turn.keep(new Entry.GuardTold(told.at(), told)));
    turn.holdsMoved = true;
  }

  /** Notes that a hold could not be changed: it is tried again when something moves. */
  static void failed(Turn turn, Optional<RepoPath> path, String reason) {
    Set<RepoPath> underWay = new HashSet<>(turn.holding.underWay());
    path.ifPresent(underWay::remove);
    turn.holding = new Memory(turn.holding.known(), turn.holding.rule(), Set.copyOf(underWay));
    turn.troubles.degrade(trouble(reason));
  }

  private static void say(Turn turn, List<String> troubles) {
    if (troubles.isEmpty()) {
      turn.troubles.recover(trouble(""));
    } else {
      turn.troubles.degrade(trouble(troubles.get(0)));
    }
  }

  private static Degradation trouble(String detail) {
    return new Degradation(Degradation.Kind.HOLDS, Optional.empty(), Optional.empty(), detail);
  }

  /** Asks for all that the overlaps now make of the holds; once for each step. */
  static void settle(Turn turn) {
    if (!turn.holding.known()) {
      return;
    }
    Map<RepoPath, Hold> holds =
        turn.holds.stream()
            .collect(Collectors.toMap(Hold::path, Function.identity(), Holds::newer));
    Map<RepoPath, HoldTerms> wanted = Demands.of(turn, holds);
    wanted.forEach((path, terms) -> hold(turn, path, terms, Optional.ofNullable(holds.get(path))));
    holds.forEach(
        (path, hold) -> {
          if (!wanted.containsKey(path)) {
            Ends.reason(turn, hold).ifPresent(reason -> end(turn, hold, reason));
          }
        });
  }

  private static Hold newer(Hold one, Hold other) {
    return one.id().compareTo(other.id()) > 0 ? one : other;
  }

  private static void hold(Turn turn, RepoPath path, HoldTerms terms, Optional<Hold> known) {
    if (known.isEmpty()) {
      ask(turn, path, new Effect.OpenHold(path, terms));
      return;
    }
    Hold hold = known.get();
    boolean stale =
        hold.isInForce()
            ? !hold.terms().isLike(terms)
            : !terms.parties().stream().allMatch(hold::isApproved);
    if (stale) {
      ask(turn, path, new Effect.ChangeHold(hold.id(), path, terms));
    }
  }

  private static void end(Turn turn, Hold hold, Ends.Reason reason) {
    if (ask(turn, hold.path(), new Effect.EndHold(hold.id(), hold.path(), reason.words()))) {
      reason
          .landed()
          .filter(party -> hold.isInForce() && !hold.isApproved(party))
          .ifPresent(
              party ->
                  turn.keep(
                      new Entry.Dodged(
                          turn.at, hold, party.label(), hold.terms().trunk().orElse("trunk"))));
      turn.endings.put(hold.id(), reason.words());
    }
  }

  private static boolean ask(Turn turn, RepoPath path, Effect effect) {
    if (turn.holding.underWay().contains(path)) {
      return false;
    }
    Set<RepoPath> underWay = new HashSet<>(turn.holding.underWay());
    underWay.add(path);
    turn.holding = new Memory(true, turn.holding.rule(), Set.copyOf(underWay));
    turn.effects.add(effect);
    return true;
  }

  private static void tellWhatIsNew(Turn turn, List<Hold> now) {
    Map<HoldId, Hold> before =
        turn.holds.stream().collect(Collectors.toMap(Hold::id, Function.identity()));
    for (Hold hold : now) {
      Hold old = before.remove(hold.id());
      if (old == null) {
        tell(turn, hold, Entry.HoldChange.OPENED, "");
      } else {
        tellChange(turn, old, hold);
      }
    }
    before.values().stream()
        .filter(Hold::isInForce)
        .forEach(gone -> tell(turn, gone, Entry.HoldChange.ENDED, reasonFor(turn, gone)));
  }

  private static void tellChange(Turn turn, Hold old, Hold now) {
    if (old.isInForce() && !now.isInForce()) {
      turn.keep(new Entry.Released(turn.at, now));
    } else if (!old.isInForce() && now.isInForce()) {
      tell(turn, now, Entry.HoldChange.REOPENED, "");
    } else if (!sessions(old).equals(sessions(now))) {
      tell(turn, now, Entry.HoldChange.PARTIES, "");
    }
  }

  private static List<SessionId> sessions(Hold hold) {
    return hold.terms().parties().stream().map(party -> party.session()).toList();
  }

  private static String reasonFor(Turn turn, Hold gone) {
    String reason = turn.endings.remove(gone.id());
    return reason == null ? "" : reason;
  }

  private static void tell(Turn turn, Hold hold, Entry.HoldChange change, String reason) {
    turn.keep(new Entry.HoldSeen(turn.at, hold, change, reason));
  }
}
