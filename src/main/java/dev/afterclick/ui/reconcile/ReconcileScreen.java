package dev.afterclick.ui.reconcile;

import dev.afterclick.ui.board.Footer;
import dev.afterclick.ui.board.Frame;
import dev.afterclick.ui.board.Scene;
import dev.afterclick.ui.canvas.Area;
import dev.afterclick.ui.canvas.Clip;
import dev.afterclick.ui.theme.Glyph;
import dev.afterclick.ui.theme.Role;
import dev.afterclick.ui.view.reconcile.Making;
import dev.afterclick.ui.view.reconcile.ReconcileLayout;
import dev.afterclick.ui.view.reconcile.Reconciling;

/** Paints two versions that are to become one, and what they become. */
public final class ReconcileScreen {

  private final Scene scene;
  private final Reconciling open;

  public ReconcileScreen(Scene scene, Reconciling open) {
    this.scene = scene;
    this.open = open;
  }

  public void paint(Area area) {
    new ReconcileHeader(scene, open).paint(area.row(0));
    Area body = area.sub(0, 1, area.width(), area.height() - 2);
    if (open.made().isEmpty()) {
      told(body, "reading" + scene.glyph(Glyph.ELLIPSIS));
    } else if (open.made().get() instanceof Making.Told told) {
      told(body, told.why());
    } else if (open.made().get() instanceof Making.Whole whole) {
      new WholePainter(scene, open, whole.file()).paint(body);
    } else {
      hunks(body);
    }
    new Footer(scene).paint(area);
  }

  private void hunks(Area body) {
    ReconcileLayout layout = open.layout(scene.state().size());
    int margin = layout.columns() == 1 ? 1 : 0;
    int width = body.width() - margin;
    new SidesPainter(scene, open).paint(body.sub(0, 0, width, layout.top()));
    new ResultPainter(scene, open).paint(body.sub(0, layout.top(), width, layout.bottom()));
    int corner = layout.frame() - 1;
    new HunkMap(scene, open).paint(body.sub(0, corner, body.width(), body.height() - 2 * corner));
  }

  private void told(Area body, String words) {
    String both = open.wanted().ours().label() + ", " + open.wanted().theirs().label();
    Area inside = new Frame(both, Role.LABEL, "", "", "", false).paint(body, scene.theme());
    int y = 1;
    for (String line : Clip.lines(words, inside.width() - 4)) {
      inside.put(2, y++, line, Role.DIM);
    }
  }
}
