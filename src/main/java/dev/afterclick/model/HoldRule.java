package dev.afterclick.model;

import java.util.Locale;
import java.util.Optional;

/** Which overlaps are held, where the path itself may be: the setting {@code afterclick.hold}. */
public enum HoldRule {
  /** What git cannot merge, and what was clobbered. */
  CONFLICT,
  /** What merges cleanly as well. */
  OVERLAP,
  NEVER;

  /** Returns the word that the setting uses. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads the setting; nothing for a word it does not know. */
  public static Optional<HoldRule> ofWord(String word) {
    for (HoldRule rule : values()) {
      if (rule.word().equals(word)) {
        return Optional.of(rule);
      }
    }
    return Optional.empty();
  }
}
