package dev.afterclick.app.reconcile;

/** Where the result of a reconciliation goes. */
public enum Reach {
  /** Into every worktree that has one of the two versions, so that each later merge is clean. */
  BOTH,
  OURS,
  THEIRS,
  /** Into no worktree: git remembers it, and resolves the conflict when that comes. */
  RECORD
}
