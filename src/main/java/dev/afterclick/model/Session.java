package dev.afterclick.model;

import java.util.Optional;
import java.util.SortedMap;

/**
 * One worker: whoever works in a worktree.
 *
 * @param id names it
 * @param label its own name, else its branch, else its folder
 * @param agent the agent's kind, when one has told
 * @param worktree where it works
 * @param base the commit its changes are counted from: the merge base of its HEAD and the trunk
 * @param changes what it changed, by path
 * @param pictured whether its worktree has been looked through once
 */
public record Session(
    SessionId id,
    String label,
    Optional<String> agent,
    Worktree worktree,
    Optional<CommitId> base,
    SortedMap<RepoPath, Change> changes,
    boolean pictured) {

  public Session withChanges(SortedMap<RepoPath, Change> others) {
    return new Session(id, label, agent, worktree, base, others, pictured);
  }

  /** Tells whether its worktree lies in another folder than {@code listed} says. */
  public boolean isElsewhere(Worktree listed) {
    return !worktree.root().equals(listed.root());
  }
}
