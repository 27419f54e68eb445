package dev.afterclick.ui.board;

import dev.afterclick.ui.theme.Glyph;
import dev.afterclick.ui.theme.Role;
import dev.afterclick.ui.view.rows.Row;

/** How grave something is, as a sign and as a look. */
public final class Signs {

  private Signs() {}

  /** Returns the sign that stands before it; an empty text where there is nothing to tell. */
  public static String of(Row.Rank rank, Scene scene) {
    return switch (rank) {
      case HELD, CONFLICT, WARNED_CONFLICT -> scene.glyph(Glyph.CONFLICT);
      case OVERLAP, WARNED -> scene.glyph(Glyph.OVERLAP);
      case LANDED -> scene.glyph(Glyph.LANDED);
      case NONE -> "";
    };
  }

  /** Returns how it is shown: red only where it asks for something. */
  public static Role role(Row.Rank rank) {
    return switch (rank) {
      case HELD, CONFLICT -> Role.CONFLICT;
      case OVERLAP -> Role.OVERLAP;
      case WARNED_CONFLICT, WARNED -> Role.WARNED;
      case LANDED -> Role.LANDED;
      case NONE -> Role.TEXT;
    };
  }
}
