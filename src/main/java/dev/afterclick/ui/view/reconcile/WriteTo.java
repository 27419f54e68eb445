package dev.afterclick.ui.view.reconcile;

/** Where a person wants what was made of two versions. */
public enum WriteTo {
  /** Into the worktrees of both sessions, so that they merge cleanly later. */
  BOTH,
  OURS,
  THEIRS,
  /** Into no worktree: git is given it to remember for the merge. */
  RECORD
}
