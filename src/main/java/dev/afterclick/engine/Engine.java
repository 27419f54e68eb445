package dev.afterclick.engine;

import dev.afterclick.model.Degradation;
import dev.afterclick.model.Effect;
import dev.afterclick.model.Entry;
import dev.afterclick.model.Event;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Session;
import dev.afterclick.model.Warning;
import dev.afterclick.model.WorktreeId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Turns what was known and what happened into what is known now and what to do.
 *
 * <p>Pure: the same state and events always give the same step.
 */
public final class Engine {

  private Engine() {}

  /**
   * Takes events one after the other, and makes one board of what they come to.
   *
   * <p>The same as a step for each, but for its cost: that follows the number of overlaps, of which
   * ten sessions have thousands, and so do the judgements on them.
   */
  public static Step step(State state, List<Event> events) {
    Turn turn = new Turn(state);
    for (Event event : events) {
      turn.at = event.at();
      apply(turn, event);
    }
    return turn.finish();
  }

  private static void apply(Turn turn, Event event) {
    if (event instanceof Event.Begun) {
      turn.effects.add(new Effect.Recall());
      turn.effects.add(new Effect.ReadHolds(true));
      turn.list();
    } else if (event instanceof Event.Listed listed) {
      Listings.apply(turn, listed);
    } else if (event instanceof Event.FilesMoved moved) {
      filesMoved(turn, moved.worktree(), moved.paths());
    } else if (event instanceof Event.GitMoved moved) {
      turn.gitDirty.add(moved.worktree());
      turn.list();
    } else if (event instanceof Event.RefsMoved) {
      turn.list();
    } else if (event instanceof Event.HoldsMoved) {
      turn.effects.add(new Effect.ReadHolds(false));
    } else if (event instanceof Event.HoldsRead read) {
      Holds.read(turn, read);
    } else if (event instanceof Event.BranchSought sought) {
      Holds.sought(turn, sought.hold(), sought.party(), Optional.of(sought.stands()));
    } else if (event instanceof Event.AgentsMoved) {
      if (turn.started) {
        turn.effects.add(new Effect.ReadAgents());
      }
    } else if (event instanceof Event.AgentsWarned warned) {
      warned.warnings().forEach(warning -> warned(turn, warning));
    } else if (event instanceof Event.RulesMoved) {
      turn.effects.add(new Effect.ReadHolds(true));
      turn.sessions.values().forEach(session -> rulesMoved(turn, session));
      turn.list();
    } else if (event instanceof Event.EventsLost lost) {
      turn.sessionIn(lost.worktree()).ifPresent(turn::scan);
    } else if (event instanceof Event.WatchChanged changed) {
      watchChanged(turn, changed);
    } else if (event instanceof Event.Seen seen) {
      Sights.apply(turn, seen.sight());
    } else if (event instanceof Event.Recalled recalled) {
      Past.apply(turn, recalled.past());
    } else if (event instanceof Event.FoundLate late) {
      Touches.late(turn, late.session(), late.differences());
    } else if (event instanceof Event.BasesFound found) {
      Overlaps.basesFound(turn, HeadPair.of(found.left(), found.right()), found.bases());
    } else if (event instanceof Event.Judged judged) {
      Overlaps.judged(turn, judged.judgement());
    } else if (event instanceof Event.ClobberJudged judged) {
      Clobbers.judged(turn, judged.question(), judged.dropped());
    } else if (event instanceof Event.ClobberDismissed dismissed) {
      Clobbers.dismissed(turn, dismissed.clobber());
    } else if (event instanceof Event.AgentsTold told) {
      told.notes().forEach(turn.agents::tell);
    } else if (event instanceof Event.AgentsSeen seen) {
      turn.agents.processes = List.copyOf(seen.processes());
    } else if (event instanceof Event.Degraded degraded) {
      turn.troubles.degrade(degraded.degradation());
    } else if (event instanceof Event.Recovered recovered) {
      turn.troubles.recover(recovered.degradation());
    } else if (event instanceof Event.Failed failed) {
      failed(turn, failed.effect(), failed.reason());
    } else if (event instanceof Event.Ending) {
      turn.keep(new Entry.Stopped(turn.at));
    }
  }

  private static void warned(Turn turn, Warning warning) {
    turn.keep(new Entry.Warned(warning.at(), warning));
    if (warning.denied()) {
      turn.agents.denied(warning);
    }
  }

  private static void filesMoved(Turn turn, WorktreeId worktree, Set<RepoPath> paths) {
    Optional<Session> session = turn.sessionIn(worktree);
    if (session.isEmpty()) {
      return;
    }
    if (paths.stream().anyMatch(Engine::saysWhatIsIgnored)) {
      turn.effects.add(new Effect.Rewatch(worktree));
    }
    if (paths.stream().anyMatch(Engine::isRule)) {
      turn.forgetAnswers(session.get().id());
      turn.scan(session.get());
    }
    turn.effects.add(new Effect.LookAtFiles(worktree, paths));
  }

  private static boolean saysWhatIsIgnored(RepoPath path) {
    return path.name().equals(".gitignore");
  }

  private static boolean isRule(RepoPath path) {
    return saysWhatIsIgnored(path) || path.name().equals(".gitattributes");
  }

  private static void rulesMoved(Turn turn, Session session) {
    turn.forgetAnswers(session.id());
    turn.effects.add(new Effect.Rewatch(session.worktree().id()));
    turn.scan(session);
  }

  /** What was written between the first scan and the first event would be missed: scans again. */
  private static void watchChanged(Turn turn, Event.WatchChanged changed) {
    if (!changed.watched()) {
      turn.watched.remove(changed.worktree());
      return;
    }
    if (turn.watched.add(changed.worktree())) {
      turn.sessionIn(changed.worktree()).ifPresent(turn::scan);
    }
  }

  private static void failed(Turn turn, Effect effect, String reason) {
    if (effect instanceof Effect.ListWorktrees) {
      turn.listingDone();
      turn.troubles.fail(new Attempt.ListWorktrees(), reason);
      turn.troubles.settleDoubts();
    } else if (effect instanceof Effect.Scan scan) {
      turn.troubles.doubt(scan.worktree(), reason);
    } else if (effect instanceof Effect.LookAtGit look) {
      turn.troubles.doubt(look.worktree(), reason);
    } else if (effect instanceof Effect.LookAtFiles look) {
      // Not said before the scan has failed too: the worktree may just be on its way elsewhere.
      turn.sessionIn(look.worktree()).ifPresent(turn::scan);
    } else if (effect instanceof Effect.Recall) {
      turn.troubles.degrade(
          new Degradation(Degradation.Kind.RECORD, Optional.empty(), Optional.empty(), reason));
    } else if (effect instanceof Effect.ReadHolds) {
      Holds.failed(turn, Optional.empty(), reason);
    } else if (effect instanceof Effect.OpenHold open) {
      Holds.failed(turn, Optional.of(open.path()), reason);
    } else if (effect instanceof Effect.ChangeHold change) {
      Holds.failed(turn, Optional.of(change.hold().path()), reason);
    } else if (effect instanceof Effect.EndHold end) {
      Holds.failed(turn, Optional.of(end.hold().path()), reason);
    } else if (effect instanceof Effect.SeekBranch) {
      // As long as nobody knows, the hold stays; it is asked again when branches move.
      turn.troubles.degrade(Holds.trouble(reason));
    } else if (effect instanceof Effect.FindBases bases) {
      Overlaps.basesFailed(turn, HeadPair.of(bases.left(), bases.right()), reason);
    } else if (effect instanceof Effect.Judge judge) {
      Overlaps.judgingFailed(turn, judge.question(), reason);
    }
  }
}
