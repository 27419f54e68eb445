package dev.afterclick.reconcile;

import java.util.Optional;

/**
 * The person's own text for a hunk.
 *
 * @param text lines with their ends; empty to drop the hunk
 */
public record Edited(String text) implements Choice {

  /** Returns the text of a choice that is the person's own. */
  static Optional<String> text(Choice choice) {
    return choice instanceof Edited edited ? Optional.of(edited.text()) : Optional.empty();
  }
}
