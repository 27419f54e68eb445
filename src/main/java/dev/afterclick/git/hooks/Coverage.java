package dev.afterclick.git.hooks;

import java.util.Optional;

/**
 * Whether git asks us in a worktree while a path is held.
 *
 * @param worktree names it as the board does
 * @param gap why git does not; nothing where it does
 */
public record Coverage(String worktree, Optional<String> gap) {

  /** Returns what is wrong in one line. */
  public String sentence() {
    return worktree + gap.map(why -> ": " + why).orElse("");
  }
}
