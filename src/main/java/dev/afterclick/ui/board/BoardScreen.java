package dev.afterclick.ui.board;

import dev.afterclick.ui.canvas.Area;
import dev.afterclick.ui.canvas.Size;
import dev.afterclick.ui.theme.Glyph;
import dev.afterclick.ui.theme.Role;
import dev.afterclick.ui.view.BoardLayout;
import dev.afterclick.ui.view.tiles.Tile;
import dev.afterclick.ui.view.tiles.Tiling;
import java.util.ArrayList;
import java.util.List;

/** Paints the board: header, panes or list, latest entries, footer. */
public final class BoardScreen {

  private final Scene scene;
  private final BoardLayout layout;

  public BoardScreen(Scene scene) {
    this.scene = scene;
    this.layout = scene.view().layout();
  }

  public void paint(Area area) {
    Header header = new Header(scene);
    header.paint(area);
    if (layout.headerHeight() > 1) {
      header.paintDegraded(area.row(1));
    }
    int top = layout.headerHeight();
    int below = area.height() - 1 - layout.offerHeight() - layout.stripHeight();
    Area body = area.sub(0, top, area.width(), below - top);
    if (scene.board().sessions().isEmpty()) {
      body.put(3, 1, "looking for worktrees" + scene.glyph(Glyph.ELLIPSIS), Role.DIM);
    } else if (layout.narrow()) {
      new NarrowList(scene, layout).paint(body);
    } else {
      panes(area, below);
    }
    new Strip(scene).paint(area.sub(0, below, area.width(), layout.stripHeight()));
    if (layout.offerHeight() > 0) {
      OfferLine.paint(area.row(area.height() - 2));
    }
    new Footer(scene).paint(area);
  }

  /** Paints a hint instead, where there is no room for anything. */
  public static boolean isTooSmall(Size size) {
    return !size.fits(BoardLayout.SMALLEST.width(), BoardLayout.SMALLEST.height());
  }

  private void panes(Area area, int below) {
    Tiling tiling = layout.tiling();
    PanePainter painter = new PanePainter(scene);
    int selected = layout.index(scene.state().cursor());
    for (Tile tile : tiling.tiles()) {
      boolean focused = tile.pane() == layout.focus();
      painter.paint(
          area.sub(tile.x(), tile.y(), tile.width(), tile.height()),
          layout.panes().get(tile.pane()),
          focused ? scene.state().cursor().top() : 0,
          selected,
          focused);
    }
    if (tiling.before() + tiling.after() > 0 && !scene.state().zoomed()) {
      hidden(area.row(below - 1), tiling);
    }
  }

  private void hidden(Area line, Tiling tiling) {
    List<String> hidden = new ArrayList<>();
    if (tiling.before() > 0) {
      hidden.add(more(tiling.before(), "session") + " " + scene.glyph(Glyph.MORE_ABOVE));
    }
    if (tiling.after() > 0) {
      hidden.add(more(tiling.after(), "session") + " " + scene.glyph(Glyph.MORE_BELOW));
    }
    line.put(2, 0, String.join("   ", hidden) + "  (tab)", Role.DIM);
  }

  static String more(int count, String what) {
    return count + " more " + what + (count == 1 ? "" : "s");
  }
}
