package dev.afterclick.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Everything the engine can ask of the outside.
 *
 * <p>What finds something out is answered by an {@link Event}, be it only that it failed.
 */
public sealed interface Effect {

  /** Read the worktrees and the trunk. */
  record ListWorktrees() implements Effect {}

  /** Read the record of how everything was left. */
  record Recall() implements Effect {}

  /** Watch the files of just these worktrees. */
  record Watch(List<Worktree> worktrees) implements Effect {}

  /** Watch a worktree anew, because what is ignored there has changed. */
  record Rewatch(WorktreeId worktree) implements Effect {}

  /** Look through a whole worktree. */
  record Scan(Worktree worktree, Optional<Trunk> trunk) implements Effect {}

  /** Look at these files of a worktree. */
  record LookAtFiles(WorktreeId worktree, Set<RepoPath> paths) implements Effect {}

  /** Find what the HEAD and the index of a worktree, and the trunk, now make of its changes. */
  record LookAtGit(Worktree worktree, Optional<Trunk> trunk) implements Effect {}

  /** Forget a worktree that is gone. */
  record Forget(WorktreeId worktree) implements Effect {}

  /** Find the merge bases of two commits. */
  record FindBases(CommitId left, CommitId right) implements Effect {}

  /** Find out how two versions of a path merge. */
  record Judge(Question question) implements Effect {}

  /** Find out whether a write dropped what another one had just added. */
  record JudgeClobber(ClobberQuestion question) implements Effect {}

  /**
   * Read the holds, and what the guard has told.
   *
   * @param anew whether settings may have changed as well
   */
  record ReadHolds(boolean anew) implements Effect {}

  /** Hold a path. */
  record OpenHold(RepoPath path, HoldTerms terms) implements Effect {}

  /** Say anew what a hold is about; one that was released is in force again. */
  record ChangeHold(Hold hold, HoldTerms terms) implements Effect {}

  /** End a hold, because what it was about is over. */
  record EndHold(Hold hold, String reason) implements Effect {}

  /** Find out whether a branch still has what is held of it, though no worktree shows that. */
  record SeekBranch(Hold hold, HoldParty party) implements Effect {}

  /** Read what the agents' hooks have left. */
  record ReadAgents() implements Effect {}

  /** Keep an entry. */
  record Keep(Entry entry) implements Effect {}
}
