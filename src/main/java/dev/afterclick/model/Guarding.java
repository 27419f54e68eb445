package dev.afterclick.model;

import java.util.List;

/**
 * Whether git enforces the holds.
 *
 * @param consented whether a person has agreed, once for this repository, that holds arm themselves
 * @param unasked whether nobody was ever asked for that
 * @param uncovered the worktrees where git would not ask us, and why, one line each
 */
public record Guarding(boolean consented, boolean unasked, List<String> uncovered) {

  public static final Guarding NONE = new Guarding(false, false, List.of());

  /** There is no consent, and no refusal either. */
  public static final Guarding UNASKED = new Guarding(false, true, List.of());
}
