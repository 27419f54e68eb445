package dev.afterclick.ui.board;

import dev.afterclick.ui.canvas.Area;
import dev.afterclick.ui.theme.Glyph;
import dev.afterclick.ui.theme.Role;
import dev.afterclick.ui.view.Row;

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
    line.put(3, 0, RowText.letter(row.kind()), kindRole(row));
    path(line, row);
    numbers(line, text);
  }

  private void signs(Area line, Row row) {
    Role role = role(row.rank());
    int after = 1;
    switch (row.rank()) {
      case CONFLICT -> after = line.put(1, 0, scene.glyph(Glyph.CONFLICT), role);
      case OVERLAP -> after = line.put(1, 0, scene.glyph(Glyph.OVERLAP), role);
      case LANDED -> after = line.put(1, 0, scene.glyph(Glyph.LANDED), role);
      case NONE -> {}
    }
    if (row.isUnsettled()) {
      line.put(after, 0, scene.glyph(Glyph.UNSETTLED), role == Role.TEXT ? Role.DIM : role);
    }
  }

  private void path(Area line, Row row) {
    String ellipsis = scene.glyph(Glyph.ELLIPSIS);
    PathText path =
        row.origin()
            .map(
                origin ->
                    PathText.fit(
                        origin.value(),
                        row.path().value(),
                        columns.path(),
                        ellipsis,
                        scene.glyph(Glyph.ARROW)))
            .orElseGet(() -> PathText.fit(row.path().value(), columns.path(), ellipsis));
    Area room = line.sub(Columns.LEAD, 0, columns.path(), 1);
    Role role = role(row.rank());
    int after = room.put(0, 0, path.folder(), role == Role.TEXT ? Role.FOLDER : role);
    room.put(after, 0, path.name(), role);
  }

  private void numbers(Area line, RowText text) {
    int x = Columns.LEAD + columns.path();
    if (columns.hasLines()) {
      x += 2 + columns.added();
      line.putRight(x, 0, text.added(), Role.ADDED);
      x += columns.removed() > 0 ? 1 + columns.removed() : 0;
      line.putRight(x, 0, text.removed(), Role.REMOVED);
    }
    x += 2 + columns.age();
    line.putRight(x, 0, text.age(), Role.AGE);
    if (columns.other() > 0) {
      other(line, x + 2, text);
    }
  }

  private void other(Area line, int x, RowText text) {
    String name = PathText.shortName(text.other(), columns.other(), scene.glyph(Glyph.ELLIPSIS));
    line.put(x, 0, name, role(text.row().rank()));
    if (columns.otherAge() > 0) {
      int end = x + columns.other() + 1 + columns.otherAge();
      line.putRight(end, 0, text.otherAge(), Role.AGE);
    }
  }

  private static Role kindRole(Row row) {
    return row.rank() == Row.Rank.CONFLICT ? Role.CONFLICT : Role.KIND;
  }

  static Role role(Row.Rank rank) {
    return switch (rank) {
      case CONFLICT -> Role.CONFLICT;
      case OVERLAP -> Role.OVERLAP;
      case LANDED -> Role.LANDED;
      case NONE -> Role.TEXT;
    };
  }
}
