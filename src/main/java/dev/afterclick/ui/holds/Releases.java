package dev.afterclick.ui.holds;

import dev.afterclick.model.HoldId;

/** Releases holds. Called from a thread of its own, never from the painter's. */
@FunctionalInterface
public interface Releases {

  /**
   * Releases a hold, so that what its sides have there now may pass.
   *
   * @param reason what the person said, never blank
   * @return in words: what was done, or why nothing was
   */
  String release(HoldId hold, String reason);
}
