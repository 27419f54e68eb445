package dev.afterclick.model;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Everything that can happen, as the engine is told it. */
public sealed interface Event {

  /** When it happened. */
  Instant at();

  /** Watching begins. */
  record Begun(Instant at, Path repository) implements Event {}

  /** The worktrees, their HEADs and the trunk were read. */
  record Listed(Instant at, List<Worktree> worktrees, Optional<Trunk> trunk) implements Event {}

  /** Files were written, and have been quiet for a moment. */
  record FilesMoved(Instant at, WorktreeId worktree, Set<RepoPath> paths) implements Event {}

  /** The HEAD, the index or an operation in progress of one worktree moved. */
  record GitMoved(Instant at, WorktreeId worktree) implements Event {}

  /** A branch moved, or a worktree was added, moved or removed. */
  record RefsMoved(Instant at) implements Event {}

  /** Settings or rules that hold for the whole repository changed: config, excludes, attributes. */
  record RulesMoved(Instant at) implements Event {}

  /** File events were lost: the worktree has to be looked through again. */
  record EventsLost(Instant at, WorktreeId worktree) implements Event {}

  /** The file events of a worktree began or ceased to arrive. */
  record WatchChanged(Instant at, WorktreeId worktree, boolean watched) implements Event {}

  /** A look at a worktree is finished. */
  record Seen(Instant at, Sight sight) implements Event {}

  /** The record was read: how sessions left their paths, the latest last. */
  record Recalled(Instant at, List<Recollection> past) implements Event {}

  /** A session's worktree was found to differ from how it was left when nobody watched. */
  record FoundLate(Instant at, SessionId session, List<Difference> differences) implements Event {}

  /** The merge bases of two commits are known; none for unrelated histories. */
  record BasesFound(Instant at, CommitId left, CommitId right, List<CommitId> bases)
      implements Event {}

  /** A merge was tried. */
  record Judged(Instant at, Judgement judgement) implements Event {}

  /** It is known whether a write dropped what another one had just added. */
  record ClobberJudged(Instant at, ClobberQuestion question, boolean dropped) implements Event {}

  /** A person has seen a clobber, and wants it off the board. */
  record ClobberDismissed(Instant at, Overlap clobber) implements Event {}

  /** Somebody changed the files of the holds, or the guard has told something. */
  record HoldsMoved(Instant at) implements Event {}

  /**
   * The holds were read.
   *
   * @param changed the path whose hold an effect opened, changed or ended before that
   */
  record HoldsRead(Instant at, HoldsFound found, Optional<RepoPath> changed) implements Event {}

  /**
   * It was found out whether a branch still has what is held of it, though no worktree shows that.
   *
   * @param stands whether it has, and the trunk has it not
   */
  record BranchSought(Instant at, HoldId hold, HoldParty party, boolean stands) implements Event {}

  /** The agents' hooks have told something; the earliest first. */
  record AgentsTold(Instant at, List<AgentNote> notes) implements Event {}

  /** The agents' hooks have left something to be read. */
  record AgentsMoved(Instant at) implements Event {}

  /** Agents were told that another session had changed what they were about to write or read. */
  record AgentsWarned(Instant at, List<Warning> warnings) implements Event {}

  /** These are the agents that run on this machine now, in whatever folder. */
  record AgentsSeen(Instant at, List<AgentProcess> processes) implements Event {}

  /** Something cannot be seen or done as it should. */
  record Degraded(Instant at, Degradation degradation) implements Event {}

  /** What was degraded works again. */
  record Recovered(Instant at, Degradation degradation) implements Event {}

  /** An effect failed. */
  record Failed(Instant at, Effect effect, String reason) implements Event {}

  /** Watching ends in order. */
  record Ending(Instant at) implements Event {}
}
