package dev.afterclick.model;

import java.util.List;

/**
 * Whether git enforces the holds.
 *
 * @param consented whether a person has agreed, once for this repository, that holds arm themselves
 * @param uncovered the worktrees where git would not ask us, and why, one line each
 */
public record Guarding(boolean consented, List<String> uncovered) {

  public static final Guarding NONE = new Guarding(false, List.of());
}
