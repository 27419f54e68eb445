package dev.afterclick.model;

/** How sure we are who made a touch. */
public enum Attribution {
  /** The agent said so. */
  HOOK,
  /** One agent lives in that worktree. */
  PROCESS,
  /** It happened in that worktree. */
  WORKTREE,
  /** Several could have. */
  AMBIGUOUS
}
