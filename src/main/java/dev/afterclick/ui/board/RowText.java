package dev.afterclick.ui.board;

import dev.afterclick.model.ChangeKind;
import dev.afterclick.model.Lines;
import dev.afterclick.model.Party;
import dev.afterclick.ui.canvas.CellText;
import dev.afterclick.ui.theme.Glyph;
import dev.afterclick.ui.view.Row;

/**
 * What the columns of a row say.
 *
 * @param row the row
 * @param added lines added, as {@code +12}
 * @param removed lines removed, as {@code −3}
 * @param age how long ago it was touched
 * @param other who else changed the path
 * @param otherAge how long ago they did
 */
record RowText(Row row, String added, String removed, String age, String other, String otherAge) {

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
        row.other().map(party -> other(row, party, scene)).orElse(""),
        row.other().map(Party::touched).map(scene.ages()::of).orElse(""));
  }

  /** Returns how many cells the path takes when it is not shortened. */
  int pathWidth() {
    int name = CellText.widthOf(row.path().value());
    return row.origin().map(origin -> name + CellText.widthOf(origin.name()) + 5).orElse(name);
  }

  int nameWidth() {
    return CellText.widthOf(row.path().name());
  }

  private static String other(Row row, Party party, Scene scene) {
    Glyph sign = party.isTrunk() ? Glyph.LANDED : Glyph.OVERLAP;
    String more = row.overlaps().size() > 1 ? " +" + (row.overlaps().size() - 1) : "";
    return scene.glyph(sign) + " " + party.label() + more;
  }

  static String letter(ChangeKind kind) {
    return switch (kind) {
      case ADDED -> "A";
      case MODIFIED -> "M";
      case DELETED -> "D";
      case RENAMED -> "R";
      case MODE -> "T";
    };
  }
}
