package dev.afterclick.engine;

import dev.afterclick.model.CommitId;
import dev.afterclick.model.Degradation;
import dev.afterclick.model.Session;
import dev.afterclick.model.SessionId;
import dev.afterclick.model.WorktreeId;
import java.util.Map;
import java.util.Optional;

/**
 * Something the engine asked for that may fail.
 *
 * <p>A failure stands until the very same attempt succeeds, or until nobody needs it any more: that
 * one merge base was found says nothing about another.
 */
sealed interface Attempt {

  /** To read the worktrees. */
  record ListWorktrees() implements Attempt {
    @Override
    public String failing() {
      return "cannot read the worktrees";
    }

    @Override
    public boolean isNeeded(Map<SessionId, Session> sessions) {
      return true;
    }
  }

  /** To look at a worktree. */
  record Look(WorktreeId at) implements Attempt {
    @Override
    public Optional<WorktreeId> worktree() {
      return Optional.of(at);
    }

    @Override
    public String failing() {
      return "cannot be looked at";
    }

    @Override
    public boolean isNeeded(Map<SessionId, Session> sessions) {
      return sessions.containsKey(SessionId.in(at));
    }
  }

  /** To find the merge bases of two HEADs. */
  record FindBases(HeadPair heads) implements Attempt {
    @Override
    public String failing() {
      return "cannot find a merge base";
    }

    @Override
    public boolean isNeeded(Map<SessionId, Session> sessions) {
      return isHead(heads.first(), sessions) && isHead(heads.second(), sessions);
    }

    private static boolean isHead(CommitId commit, Map<SessionId, Session> sessions) {
      return sessions.values().stream()
          .anyMatch(session -> session.worktree().head().filter(commit::equals).isPresent());
    }
  }

  /** To judge an overlap. */
  record Judge(OverlapKey overlap) implements Attempt {
    @Override
    public String failing() {
      return "cannot judge an overlap";
    }

    @Override
    public boolean isNeeded(Map<SessionId, Session> sessions) {
      return overlap.isBetween(sessions.keySet());
    }
  }

  /** To have a verdict confirmed by git's own merge. */
  record Check(OverlapKey overlap) implements Attempt {
    @Override
    public String failing() {
      return "verdicts are not checked by git's own merge";
    }

    @Override
    public boolean isNeeded(Map<SessionId, Session> sessions) {
      return overlap.isBetween(sessions.keySet());
    }
  }

  /** Says what does not work when this fails. */
  String failing();

  /** Tells whether the failure still matters to one of {@code sessions}. */
  boolean isNeeded(Map<SessionId, Session> sessions);

  /** Returns the worktree that this concerns; nothing when it is the whole repository. */
  default Optional<WorktreeId> worktree() {
    return Optional.empty();
  }

  /** Tells whether one failure shown speaks for both. */
  default boolean isLike(Attempt other) {
    return failing().equals(other.failing()) && worktree().equals(other.worktree());
  }

  default Degradation failure(String reason) {
    String detail = failing() + ": " + reason;
    return new Degradation(Degradation.Kind.GIT, worktree(), Optional.empty(), detail);
  }
}
