package dev.afterclick.ui.reconcile;

import dev.afterclick.model.Action;
import dev.afterclick.reconcile.Line;
import dev.afterclick.reconcile.Origin;
import dev.afterclick.reconcile.Reconciliation;
import dev.afterclick.reconcile.ResultLine;
import dev.afterclick.reconcile.Word;
import dev.afterclick.ui.board.Frame;
import dev.afterclick.ui.board.Scene;
import dev.afterclick.ui.board.Segment;
import dev.afterclick.ui.canvas.Area;
import dev.afterclick.ui.canvas.CellText;
import dev.afterclick.ui.compare.LinePainter;
import dev.afterclick.ui.theme.Glyph;
import dev.afterclick.ui.theme.Role;
import dev.afterclick.ui.view.Availability;
import dev.afterclick.ui.view.reconcile.HunkRows;
import dev.afterclick.ui.view.reconcile.ReconcileLayout;
import dev.afterclick.ui.view.reconcile.Reconciling;
import java.util.ArrayList;
import java.util.List;

/** Paints what the file becomes as it stands: each line, and where it comes from. */
final class ResultPainter {

  private static final List<Action> WAYS =
      List.of(Action.TAKE_OURS, Action.TAKE_THEIRS, Action.TAKE_BOTH, Action.EDIT_HUNK);
  private static final int LEAST_TEXT = 30;

  private final Scene scene;
  private final Reconciling open;
  private final Origins origins;
  private final Reconciliation made;
  private final ReconcileLayout layout;
  private final List<ResultLine> result;
  private final LinePainter painter;

  ResultPainter(Scene scene, Reconciling open) {
    this.scene = scene;
    this.open = open;
    this.origins = new Origins(scene, open);
    this.made = open.reconciliation().orElseThrow();
    this.layout = open.layout(scene.state().size());
    this.result = made.resultLines();
    int digits = String.valueOf(Math.max(1, result.size())).length();
    this.painter = new LinePainter(scene.theme(), digits, open.place().left());
  }

  void paint(Area area) {
    Area inside = layout.columns() == 1 ? title(area) : frame(area);
    int top = top(inside.height());
    for (int y = 0; y < inside.height() && top + y < result.size(); y++) {
      paint(inside.row(y), result.get(top + y));
    }
    if (result.isEmpty()) {
      inside.put(2, 0, "(an empty file)", Role.DIM);
    }
  }

  private Area frame(Area area) {
    Frame frame = new Frame("result", Role.LABEL, "", left(), "", false);
    return frame.paint(area, scene.theme());
  }

  private Area title(Area area) {
    area.fill(0, 0, area.width(), scene.glyph(Glyph.RULE), Role.BORDER);
    area.put(1, 0, " result ", Role.LABEL);
    String left = " " + left() + " ";
    area.putRight(area.width() - 1, 0, left, made.isComplete() ? Role.TAKEN : Role.CONFLICT);
    return area.sub(0, 1, area.width(), area.height() - 1);
  }

  private String left() {
    return made.isComplete() ? "complete" : made.left() + " unresolved";
  }

  private void paint(Area row, ResultLine line) {
    if (line.hunk() == open.place().hunk()) {
      row.put(0, 0, scene.glyph(Glyph.CURSOR), Role.FOCUS);
    }
    String origin = origins.words(line.origin());
    int wide = CellText.widthOf(origin);
    boolean roomy = row.width() - wide - 3 >= LEAST_TEXT + painter.textColumn();
    int end = roomy && wide > 0 ? row.width() - wide - 2 : row.width();
    if (line.origin() == Origin.UNRESOLVED) {
      choices(row.sub(0, 0, end, 1));
    } else {
      painter.sign(row, origins.glyph(line.origin()), Origins.role(line.origin()));
      text(row.sub(0, 0, end, 1), line);
    }
    if (roomy) {
      row.put(row.width() - wide - 1, 0, origin, Origins.role(line.origin()));
    }
  }

  private void text(Area row, ResultLine line) {
    if (!line.isLine()) {
      row.put(painter.textColumn(), 0, "(no lines)", Role.DIM);
      return;
    }
    painter.number(row, line.number());
    String text = made.form().encoding().shown(line.shown());
    painter.words(row, new Line(line.number(), List.of(new Word(text, false))), Role.TEXT);
  }

  /** Says which keys choose. */
  private void choices(Area row) {
    painter.sign(row, scene.glyph(Glyph.CONFLICT), Role.CONFLICT);
    List<Segment> segments = new ArrayList<>();
    String between = layout.columns() == 1 ? " " : "   ";
    for (Action action : WAYS) {
      segments.add(new Segment(action.keys().get(0), Role.FOOTER_KEY));
      String label = Availability.label(action, scene.view());
      segments.add(new Segment(" " + label + between, Role.FOOTER_TEXT));
    }
    Segment.put(row, painter.textColumn(), segments);
  }

  /**
   * Returns the first line in sight, so that the hunk the person is at stands about as far down as
   * it does above, and what stands there is never out of sight.
   */
  private int top(int height) {
    HunkRows rows = open.rows(scene.state().size());
    int top = open.place().top();
    int hunk = anchor(rows, top);
    int start = startOf(hunk);
    int length = startOf(hunk + 1) - start;
    int above = rows.start(hunk) - top;
    int wanted =
        above >= 0
            ? start - Math.min(above, height / 3)
            : start + Math.min(-above, Math.max(0, length - 1));
    return Math.max(0, Math.min(wanted, result.size() - height));
  }

  private int anchor(HunkRows rows, int top) {
    int hunk = open.place().hunk();
    boolean seen = hunk >= 0 && rows.start(hunk) < top + layout.rows() && rows.end(hunk) > top;
    return seen ? hunk : rows.hunkAt(Math.min(top, Math.max(0, rows.total() - 1)));
  }

  /** Finds the first line of a hunk, or where it would stand. */
  private int startOf(int hunk) {
    int low = 0;
    int high = result.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (result.get(middle).hunk() < hunk) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
