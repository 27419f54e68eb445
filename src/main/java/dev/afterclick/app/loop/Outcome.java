package dev.afterclick.app.loop;

import dev.afterclick.git.GitException;
import dev.afterclick.model.Effect;
import dev.afterclick.model.Event;
import java.time.InstantSource;

/** Makes an event of whatever becomes of an effect. */
final class Outcome {

  private Outcome() {}

  /** Something to do for an effect, and what it found. */
  interface Deed {
    Event run() throws GitException;
  }

  /**
   * Returns what the deed found, or that it failed and why.
   *
   * <p>Errors count as failures too: the heap is small, and a worktree that does not fit into it
   * must not take the thread along that looks at it.
   */
  static Event of(Effect effect, InstantSource clock, Deed deed) {
    try {
      return deed.run();
    } catch (GitException | RuntimeException | Error e) {
      return failed(effect, clock, e);
    }
  }

  /** Says that an effect failed and why; a bug is called one. */
  static Event failed(Effect effect, InstantSource clock, Throwable cause) {
    String reason =
        cause instanceof GitException git ? git.inFull() : "a bug in afterclick: " + cause;
    return new Event.Failed(clock.instant(), effect, reason);
  }
}
