package dev.afterclick.ui.board;

import dev.afterclick.model.Overlap;
import dev.afterclick.ui.canvas.Area;
import dev.afterclick.ui.theme.Glyph;
import dev.afterclick.ui.theme.Role;
import dev.afterclick.ui.view.rows.Row;

/** Paints one row of a pane. */
final class RowPainter {

  private final Scene scene;
  private final Columns columns;

  RowPainter(Scene scene, Columns columns) {
    this.scene = scene;
    this.columns = columns;
  }

  void paint(Area line, RowText text, boolean selected) {
    Row row = text.row();
    if (scene.ages().isFresh(row.touched())) {
      line.backdrop(0, 0, line.width(), Role.GLOW);
    }
    if (selected) {
      line.put(0, 0, scene.glyph(Glyph.CURSOR), Role.FOCUS);
      line.backdrop(0, 0, line.width(), Role.SELECTED);
    }
    signs(line, row);
    line.put(3, 0, row.letter(), kindRole(row));
    path(line, row);
    if (row.other().isPresent()) {
      other(line, text);
    }
    numbers(line, text);
  }

  private void signs(Area line, Row row) {
    Role role = Signs.role(row.rank());
    int after = line.put(1, 0, Signs.of(row.rank(), scene), role);
    if (row.isUnsettled()) {
      line.put(after, 0, scene.glyph(Glyph.UNSETTLED), role == Role.TEXT ? Role.DIM : role);
    }
  }

  private void path(Area line, Row row) {
    String ellipsis = scene.glyph(Glyph.ELLIPSIS);
    String arrow = scene.glyph(Glyph.ARROW);
    String now = row.path().value();
    int width = columns.path(row.other().isEmpty());
    PathText path =
        row.origin()
            .map(origin -> PathText.fit(origin.value(), now, width, ellipsis, arrow))
            .orElseGet(() -> PathText.fit(now, width, ellipsis));
    Role role = Signs.role(row.rank());
    int after = line.put(Columns.LEAD, 0, path.folder(), role == Role.TEXT ? Role.FOLDER : role);
    line.put(after, 0, path.name(), role);
  }

  private void other(Area line, RowText text) {
    int x = Columns.LEAD + columns.path() + 2;
    String sign = scene.glyph(signOfOther(text.row())) + " ";
    String name = text.other(columns.other(), scene.glyph(Glyph.ELLIPSIS));
    line.put(x, 0, sign + name, Signs.role(text.row().rank()));
    if (columns.otherAge() > 0) {
      line.putRight(columns.otherEnd(), 0, text.otherAge(), Role.AGE);
    }
  }

  private static Glyph signOfOther(Row row) {
    if (row.rank() == Row.Rank.LANDED) {
      return Glyph.LANDED;
    }
    boolean clobber = row.overlap().filter(Overlap::isClobber).isPresent();
    return clobber || row.held() ? Glyph.CONFLICT : Glyph.OVERLAP;
  }

  private void numbers(Area line, RowText text) {
    int x = columns.numbers();
    if (columns.hasLines()) {
      x += 2 + columns.added();
      line.putRight(x, 0, text.added(), Role.ADDED);
      x += columns.removed() > 0 ? 1 + columns.removed() : 0;
      line.putRight(x, 0, text.removed(), Role.REMOVED);
    }
    line.putRight(x + 2 + columns.age(), 0, text.age(), Role.AGE);
  }

  private static Role kindRole(Row row) {
    boolean grave = row.rank() == Row.Rank.HELD || row.rank() == Row.Rank.CONFLICT;
    return grave ? Role.CONFLICT : Role.KIND;
  }
}
