package dev.afterclick.model;

import java.util.Locale;
import java.util.Optional;

/** What an overlap on a path may lead to. */
public enum Policy {
  /** Shown, and held when it conflicts. */
  HOLD,
  /** Shown, never held. */
  WARN,
  /** Neither shown as an overlap nor held. */
  OFF;

  /** Returns the word that JSON and {@code .gitattributes} use. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads the value of the attribute {@code afterclick}; nothing for a word it does not know. */
  public static Optional<Policy> ofWord(String word) {
    for (Policy policy : values()) {
      if (policy.word().equals(word)) {
        return Optional.of(policy);
      }
    }
    return Optional.empty();
  }
}
