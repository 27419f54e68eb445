package dev.afterclick.ui.board;

import dev.afterclick.model.Board;
import dev.afterclick.ui.theme.Glyph;
import dev.afterclick.ui.theme.Theme;
import dev.afterclick.ui.view.View;
import dev.afterclick.ui.view.ViewState;

/**
 * All that a picture is made of.
 *
 * @param view what there is to show, and what of it the person looks at
 * @param theme which glyphs to use
 * @param ages how long ago things were
 * @param times when things were
 */
public record Scene(View view, Theme theme, Ages ages, Times times) {

  public Board board() {
    return view.board();
  }

  public ViewState state() {
    return view.state();
  }

  public String glyph(Glyph glyph) {
    return theme.glyph(glyph);
  }
}
