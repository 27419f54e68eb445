package dev.afterclick.ui.canvas;

import dev.afterclick.ui.theme.Role;

/**
 * One cell of a screen.
 *
 * @param text one grapheme; empty for the right half of a wide one
 * @param role what it means
 * @param backdrop what lies behind it, {@link Role#TEXT} for nothing
 */
public record Cell(String text, Role role, Role backdrop) {

  static final Cell BLANK = new Cell(" ", Role.TEXT, Role.TEXT);
  static final String CONTINUED = "";

  /** Tells whether this is the right half of a wide grapheme. */
  public boolean isContinued() {
    return text.isEmpty();
  }

  Cell on(Role newBackdrop) {
    return new Cell(text, role, newBackdrop);
  }
}
