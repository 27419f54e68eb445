package dev.afterclick.ui.reconcile;

import dev.afterclick.reconcile.Hunk;
import dev.afterclick.reconcile.Reconciliation;
import dev.afterclick.ui.board.Scene;
import dev.afterclick.ui.canvas.Area;
import dev.afterclick.ui.theme.Glyph;
import dev.afterclick.ui.theme.Role;
import dev.afterclick.ui.view.reconcile.HunkRows;
import dev.afterclick.ui.view.reconcile.Reconciling;

/** Paints in the margin where in the file its hunks are, and which of them are left to choose. */
final class HunkMap {

  private enum Mark {
    NONE,
    CHOSEN,
    HERE,
    OPEN
  }

  private final Scene scene;
  private final Reconciling open;

  HunkMap(Scene scene, Reconciling open) {
    this.scene = scene;
    this.open = open;
  }

  /** Paints onto the last column of an area. */
  void paint(Area area) {
    Mark[] marks = marks(area.height());
    for (int y = 0; y < marks.length; y++) {
      int x = area.width() - 1;
      switch (marks[y]) {
        case OPEN -> area.put(x, y, scene.glyph(Glyph.CONFLICT), Role.CONFLICT);
        case HERE -> area.put(x, y, scene.glyph(Glyph.HERE), Role.FOCUS);
        case CHOSEN -> area.put(x, y, scene.glyph(Glyph.TAKEN), Role.TAKEN);
        case NONE -> {}
      }
    }
  }

  private Mark[] marks(int height) {
    Reconciliation made = open.reconciliation().orElseThrow();
    HunkRows rows = open.rows(scene.state().size());
    long total = Math.max(1, rows.total());
    Mark[] marks = new Mark[height];
    java.util.Arrays.fill(marks, Mark.NONE);
    for (Hunk hunk : made.hunks()) {
      int hunkAt = hunk.index();
      if (hunk.isChange() || made.chosen(hunkAt).isPresent()) {
        Mark mark = mark(made, hunkAt);
        int from = (int) (rows.start(hunkAt) * (long) height / total);
        int to = (int) ((rows.end(hunkAt) - 1) * (long) height / total);
        for (int y = from; y <= Math.min(Math.max(from, to), height - 1); y++) {
          marks[y] = mark.compareTo(marks[y]) > 0 ? mark : marks[y];
        }
      }
    }
    return marks;
  }

  private Mark mark(Reconciliation made, int hunk) {
    if (hunk == open.place().hunk()) {
      return made.isOpen(hunk) ? Mark.OPEN : Mark.HERE;
    }
    return made.isOpen(hunk) ? Mark.OPEN : Mark.CHOSEN;
  }
}
