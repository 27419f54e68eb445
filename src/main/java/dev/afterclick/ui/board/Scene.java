package dev.afterclick.ui.board;

import dev.afterclick.model.Board;
import dev.afterclick.ui.theme.Glyph;
import dev.afterclick.ui.theme.Theme;
import dev.afterclick.ui.view.ViewState;

/**
 * All that a picture is made of.
 *
 * @param board what there is to show
 * @param state what the person looks at
 * @param theme which glyphs to use
 * @param ages how long ago things were
 */
public record Scene(Board board, ViewState state, Theme theme, Ages ages) {

  public String glyph(Glyph glyph) {
    return theme.glyph(glyph);
  }
}
