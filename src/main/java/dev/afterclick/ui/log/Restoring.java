package dev.afterclick.ui.log;

import dev.afterclick.model.Touch;

/** Brings stored versions back. Called from a thread of its own, never from the painter's. */
@FunctionalInterface
public interface Restoring {

  /**
   * Brings back the version that a touch left or, of a deletion, the one it found.
   *
   * @return in words: what was done and how to undo it, or why nothing was
   */
  String restore(Touch touch);
}
