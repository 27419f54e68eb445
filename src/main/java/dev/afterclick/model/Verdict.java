package dev.afterclick.model;

/** What git's own three-way merge says of a path that two sessions changed. */
public enum Verdict {
  /** Not known yet: a file is being written, or the merge is still being asked. */
  UNSETTLED,
  /** Merges by itself. */
  CLEAN,
  /** Needs a person. */
  CONFLICT
}
