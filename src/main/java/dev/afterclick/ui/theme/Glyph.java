package dev.afterclick.ui.theme;

import java.util.Locale;

/** A sign that a theme chooses. */
public enum Glyph {
  CONFLICT,
  OVERLAP,
  LANDED,
  UNSETTLED,
  CURSOR,
  WARNING,
  MINUS,
  ARROW,
  ELLIPSIS,
  DOT,
  WORKING,
  WAITING,
  RESTING,
  MORE_ABOVE,
  MORE_BELOW,
  HORIZONTAL,
  VERTICAL,
  TOP_LEFT,
  TOP_RIGHT,
  BOTTOM_LEFT,
  BOTTOM_RIGHT,
  RULE,
  GAP,
  PROMPT,
  /** Of two versions that become one, the one that is called ours. */
  OURS,
  THEIRS,
  BASE,
  /** A line, or a hunk, that the result takes. */
  TAKEN,
  /** Before the name of the side that a line comes from. */
  FROM,
  /** In the margin: here is the person. */
  HERE;

  /** Returns its name in theme files. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
