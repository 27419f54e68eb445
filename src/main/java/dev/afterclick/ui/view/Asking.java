package dev.afterclick.ui.view;

import dev.afterclick.model.Hold;
import dev.afterclick.model.RepoPath;

/** What a person is asked before it is done. */
public sealed interface Asking {

  /**
   * Whether to release a hold, and why.
   *
   * @param hold which
   * @param reason what was typed so far
   * @param missing whether the person wanted to go on without a reason
   */
  record Release(Hold hold, String reason, boolean missing) implements Asking {

    Release saying(String newReason) {
      return new Release(hold, newReason, false);
    }

    /** Tells whether it says why: nobody can tell later from an empty reason. */
    public boolean isAnswered() {
      return !reason.isBlank();
    }
  }

  /** Whether to undo the last reconciliation of a path. */
  record Undo(RepoPath path) implements Asking {}

  /** Whether holds may arm themselves in this repository. */
  record Install() implements Asking {}
}
