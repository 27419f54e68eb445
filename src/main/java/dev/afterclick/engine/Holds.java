package dev.afterclick.engine;

import dev.afterclick.model.Degradation;
import dev.afterclick.model.Effect;
import dev.afterclick.model.Entry;
import dev.afterclick.model.Event;
import dev.afterclick.model.Hold;
import dev.afterclick.model.HoldId;
import dev.afterclick.model.HoldParty;
import dev.afterclick.model.Overlap;
import dev.afterclick.model.OverlapKind;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.SessionId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Keeps the holds in line with the overlaps.
 *
 * <p>The files on disk are the truth: whoever releases a hold changes them, whether an engine runs
 * or not. So a hold is on the board once it was read, and what is done about a path is asked for
 * again only when that has been read.
 */
final class Holds {

  private Holds() {}

  /** Takes what the files say. */
  static void read(Turn turn, Event.HoldsRead read) {
    List<Hold> now = read.found().holds();
    boolean first = !turn.holding.known() || turn.holding.rule() != read.found().rule();
    if (turn.holding.known()) {
      tellWhatIsNew(turn, now);
    }
    turn.holding =
        turn.holding.as(read.found().rule(), read.found().told()).done(read.changed(), now);
    turn.holds = List.copyOf(now);
    turn.guarding = read.found().guarding();
    say(turn, read.found().troubles());
    read.found().left().forEach(turn::keep);
    read.found().told().forEach(told -> turn.keep(new Entry.GuardTold(told.at(), told)));
    turn.allUnsettled |= first;
    read.changed().ifPresent(turn.unsettled::add);
    if (read.changed().isEmpty()) {
      turn.mayRetryHolds = true;
      turn.unsettled.addAll(turn.holding.failed());
    }
  }

  /** Notes that a hold could not be changed: it is tried again once the holds were read anew. */
  static void failed(Turn turn, Optional<RepoPath> path, String reason) {
    turn.holding = turn.holding.failed(path);
    turn.troubles.degrade(trouble(reason));
  }

  /** Notes whether a branch has what is held, though no worktree shows that. */
  static void sought(Turn turn, HoldId hold, HoldParty party, Optional<Boolean> stands) {
    turn.holding = turn.holding.sought(hold, party, stands);
    turn.holds.stream()
        .filter(each -> each.id().equals(hold))
        .forEach(each -> turn.unsettled.add(each.path()));
  }

  private static void say(Turn turn, List<String> troubles) {
    if (!troubles.isEmpty()) {
      turn.troubles.degrade(trouble(troubles.get(0)));
    } else if (turn.holding.failed().isEmpty()) {
      turn.troubles.recover(trouble(""));
    }
  }

  static Degradation trouble(String detail) {
    return new Degradation(Degradation.Kind.HOLDS, Optional.empty(), Optional.empty(), detail);
  }

  /** Asks for all that the overlaps now make of the holds; once for each step. */
  static void settle(Turn turn) {
    turn.removed.stream()
        .filter(Overlap::isClobber)
        .forEach(over -> turn.holding = turn.holding.clobberOver(over.path()));
    if (!turn.holding.known() || (!turn.allUnsettled && turn.unsettled.isEmpty())) {
      return;
    }
    Predicate<RepoPath> moved = path -> turn.allUnsettled || turn.unsettled.contains(path);
    Map<RepoPath, Hold> holds = byPath(turn);
    Map<RepoPath, Demands.Demand> wanted = Demands.of(turn, holds, moved);
    wanted.forEach(
        (path, demand) -> hold(turn, path, demand, Optional.ofNullable(holds.get(path))));
    for (Hold hold : turn.holds) {
      if (!moved.test(hold.path())) {
        continue;
      }
      if (!hold.equals(holds.get(hold.path()))) {
        ask(turn, hold.path(), new Effect.EndHold(hold, "there is a newer one on the path"));
      } else if (!wanted.containsKey(hold.path())) {
        Ends.reason(turn, hold).ifPresent(reason -> end(turn, hold, reason));
      }
    }
  }

  private static Map<RepoPath, Hold> byPath(Turn turn) {
    Map<RepoPath, Hold> holds = new TreeMap<>();
    turn.holds.forEach(hold -> holds.merge(hold.path(), hold, Holds::newer));
    return holds;
  }

  private static Hold newer(Hold one, Hold other) {
    return one.id().compareTo(other.id()) > 0 ? one : other;
  }

  private static void hold(Turn turn, RepoPath path, Demands.Demand demand, Optional<Hold> known) {
    if (known.isEmpty()) {
      if (demand.open()) {
        ask(turn, path, new Effect.OpenHold(path, demand.terms()));
      }
      return;
    }
    Hold hold = known.get();
    if (hold.isInForce() ? !hold.terms().isLike(demand.terms()) : isToBeReopened(hold, demand)) {
      ask(turn, path, new Effect.ChangeHold(hold, demand.terms()));
    }
  }

  /** Only a verdict on the very versions counts: the one that stood before may be outdated. */
  private static boolean isToBeReopened(Hold hold, Demands.Demand demand) {
    return demand.judged() && !demand.terms().parties().stream().allMatch(hold::lets);
  }

  private static void end(Turn turn, Hold hold, Ends.Reason reason) {
    if (!ask(turn, hold.path(), new Effect.EndHold(hold, reason.words()))) {
      return;
    }
    turn.endings.put(hold.id(), reason.words());
    reason
        .landed()
        .filter(party -> hold.isInForce() && !hold.isApproved(party))
        .filter(party -> !turn.holding.bypassed().contains(hold.id()))
        .ifPresent(
            party ->
                turn.keep(
                    new Entry.Dodged(
                        turn.at, hold, party.label(), hold.terms().trunk().orElse("trunk"))));
  }

  private static boolean ask(Turn turn, RepoPath path, Effect effect) {
    boolean failed = turn.holding.failed().contains(path) && !turn.mayRetryHolds;
    if (failed || turn.holding.underWay().contains(path)) {
      return false;
    }
    turn.holding = turn.holding.begun(path);
    turn.effects.add(effect);
    return true;
  }

  private static void tellWhatIsNew(Turn turn, List<Hold> now) {
    Map<HoldId, Hold> before = new TreeMap<>();
    turn.holds.forEach(hold -> before.put(hold.id(), hold));
    for (Hold hold : now) {
      Hold old = before.remove(hold.id());
      if (hold.isInForce() && (old == null || !old.isInForce())) {
        clobberAgain(turn, hold);
      }
      if (!hold.equals(old)) {
        turn.unsettled.add(hold.path());
      }
      if (old != null) {
        tellChange(turn, old, hold);
      } else if (hold.isInForce()) {
        tell(turn, hold, Entry.HoldChange.OPENED, "");
      }
    }
    before.values().forEach(gone -> tellEnd(turn, gone));
  }

  private static void tellChange(Turn turn, Hold old, Hold now) {
    now.approvals().stream()
        .filter(approval -> !old.approvals().contains(approval))
        .forEach(approval -> turn.keep(new Entry.Approved(turn.at, now, approval)));
    if (old.isInForce() && !now.isInForce()) {
      turn.keep(new Entry.Released(turn.at, now));
      forgetClobber(turn, now);
    } else if (!old.isInForce() && now.isInForce()) {
      tell(turn, now, Entry.HoldChange.REOPENED, "");
    } else if (!sessions(old).equals(sessions(now))) {
      tell(turn, now, Entry.HoldChange.PARTIES, "");
    }
  }

  /** Whoever released it knows what was lost: each further write would only cry again. */
  private static void forgetClobber(Turn turn, Hold released) {
    if (released.terms().kind() == OverlapKind.CLOBBER) {
      turn.overlaps().values().stream()
          .filter(overlap -> overlap.isClobber() && overlap.path().equals(released.path()))
          .toList()
          .forEach(clobber -> Clobbers.dismissed(turn, clobber));
    }
  }

  /** Whoever takes back what was made of a clobber has the lines lost once more. */
  private static void clobberAgain(Turn turn, Hold hold) {
    if (hold.terms().kind() == OverlapKind.CLOBBER) {
      turn.holding = turn.holding.clobberAgain(hold.path());
      Clobbers.takenBack(turn, hold.path());
    }
  }

  private static void tellEnd(Turn turn, Hold gone) {
    turn.unsettled.add(gone.path());
    String reason = turn.endings.remove(gone.id());
    if (gone.isGuarded()) {
      tell(turn, gone, Entry.HoldChange.ENDED, reason == null ? "" : reason);
    }
  }

  private static List<SessionId> sessions(Hold hold) {
    return hold.terms().parties().stream().map(party -> party.session()).toList();
  }

  private static void tell(Turn turn, Hold hold, Entry.HoldChange change, String reason) {
    turn.keep(new Entry.HoldSeen(turn.at, hold, change, reason));
  }
}
