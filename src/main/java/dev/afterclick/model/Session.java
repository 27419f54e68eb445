package dev.afterclick.model;

import java.util.Optional;
import java.util.SortedMap;

/**
 * One worker: whoever works in a worktree, or one of several agents' sessions there.
 *
 * @param id names it
 * @param label its own name, else its branch, else its folder
 * @param agent the agent's kind, when one is known to work there
 * @param state what the agent is at, when it tells
 * @param worktree where it works
 * @param base the commit its changes are counted from: the merge base of its HEAD and the trunk
 * @param changes what it changed, by path
 * @param pictured whether its worktree has been looked through once
 */
public record Session(
    SessionId id,
    String label,
    Optional<String> agent,
    Optional<AgentState> state,
    Worktree worktree,
    Optional<CommitId> base,
    SortedMap<RepoPath, Change> changes,
    boolean pictured) {

  /** Makes a session of whose agent nothing is known but its kind. */
  public Session(
      SessionId id,
      String label,
      Optional<String> agent,
      Worktree worktree,
      Optional<CommitId> base,
      SortedMap<RepoPath, Change> changes,
      boolean pictured) {
    this(id, label, agent, Optional.empty(), worktree, base, changes, pictured);
  }

  public Session withChanges(SortedMap<RepoPath, Change> others) {
    return new Session(id, label, agent, state, worktree, base, others, pictured);
  }

  /** Returns the same worker under the name of an agent's session. */
  public Session named(String name, Optional<String> kind, Optional<AgentState> what) {
    return new Session(id, name, kind, what, worktree, base, changes, pictured);
  }

  /** Tells whether all that its worktree differs in is its own. */
  public boolean isWholeWorktree() {
    return id.equals(SessionId.in(worktree.id()));
  }

  /** Tells whether its worktree lies in another folder than {@code listed} says. */
  public boolean isElsewhere(Worktree listed) {
    return !worktree.root().equals(listed.root());
  }
}
