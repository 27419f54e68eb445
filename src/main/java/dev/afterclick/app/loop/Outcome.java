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

  /** Returns what the deed found, or that it failed and why; a bug is called one. */
  static Event of(Effect effect, InstantSource clock, Deed deed) {
    try {
      return deed.run();
    } catch (GitException e) {
      return new Event.Failed(clock.instant(), effect, String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      return new Event.Failed(clock.instant(), effect, "a bug in afterclick: " + e);
    }
  }
}
