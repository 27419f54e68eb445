package dev.afterclick.ui.board;

import dev.afterclick.model.Lines;
import dev.afterclick.model.Party;
import dev.afterclick.ui.canvas.CellText;
import dev.afterclick.ui.theme.Glyph;
import dev.afterclick.ui.view.rows.Row;

/**
 * What the columns of a row say.
 *
 * @param row the row
 * @param added lines added, as {@code +12}
 * @param removed lines removed, as {@code −3}
 * @param age how long ago it was touched
 * @param other who else changed the path, if anybody did
 * @param more how many others there are besides, as {@code +2}
 * @param otherAge how long ago they did
 */
record RowText(
    Row row, String added, String removed, String age, String other, String more, String otherAge) {

  /** What a row says that git is kept from merging. */
  static final String HELD = "HELD";

  /** The sign before who else, and the blank after it. */
  private static final int SIGN = 2;

  static RowText of(Row row, Scene scene) {
    return new RowText(
        row,
        row.lines().map(Lines::added).filter(n -> n > 0).map(n -> "+" + n).orElse(""),
        row.lines()
            .map(Lines::removed)
            .filter(n -> n > 0)
            .map(n -> scene.glyph(Glyph.MINUS) + n)
            .orElse(""),
        scene.ages().of(row.touched()),
        row.overlap().map(overlap -> Clobbering.other(overlap, row.session())).orElse(""),
        row.overlaps().size() > 1 ? " +" + (row.overlaps().size() - 1) : "",
        row.other().map(Party::touched).map(scene.ages()::of).orElse(""));
  }

  /** Returns how many cells the path takes when it is not shortened. */
  int pathWidth() {
    int name = CellText.widthOf(row.path().value());
    return row.origin().map(origin -> name + CellText.widthOf(origin.name()) + 5).orElse(name);
  }

  /** Tells whether nobody else changed the path. */
  boolean isAlone() {
    return other.isEmpty();
  }

  int nameWidth() {
    return CellText.widthOf(row.path().name());
  }

  /** Returns how many cells it takes to say who else, with the name in full. */
  int otherWidth() {
    return other.isEmpty()
        ? 0
        : SIGN + mark().length() + CellText.widthOf(other) + CellText.widthOf(more);
  }

  /**
   * Returns how many cells it takes when the name has lost its folders, and the mark is left out.
   */
  int shortOtherWidth(String ellipsis) {
    return other.isEmpty() ? 0 : SIGN + shortWidth(ellipsis) + CellText.widthOf(more);
  }

  /** Says who else in {@code width} cells; the mark gives way, as the sign tells it too. */
  String other(int width, String ellipsis) {
    int room = width - SIGN - CellText.widthOf(more);
    boolean marked = mark().length() + shortWidth(ellipsis) <= room;
    String mark = marked ? mark() : "";
    return mark + NameText.fit(other, room - mark.length(), ellipsis) + more;
  }

  private int shortWidth(String ellipsis) {
    return NameText.shortWidth(other, ellipsis);
  }

  private String mark() {
    return row.held() ? HELD + " " : "";
  }
}
