package dev.afterclick.app.health;

import java.util.Optional;

/**
 * One thing that was looked at.
 *
 * @param check what it is about, one word
 * @param state how it is
 * @param text what was found
 * @param hint what to do about it, where something can be done
 */
public record Finding(String check, State state, String text, Optional<String> hint) {

  /** How it is. */
  public enum State {
    WELL,
    /** Worth knowing, and as it may be. */
    NOTE,
    WRONG
  }

  static Finding well(String check, String text) {
    return new Finding(check, State.WELL, text, Optional.empty());
  }

  static Finding note(String check, String text, String hint) {
    return new Finding(check, State.NOTE, text, Optional.of(hint));
  }

  static Finding wrong(String check, String text, String hint) {
    return new Finding(check, State.WRONG, text, Optional.of(hint));
  }

  public boolean isWrong() {
    return state == State.WRONG;
  }
}
