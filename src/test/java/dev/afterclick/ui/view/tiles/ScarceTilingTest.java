package dev.afterclick.ui.view.tiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterclick.ui.canvas.Size;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Tiles panes and lines of every number into areas of every size. */
final class ScarceTilingTest {

  @Test
  void setsEachPaneOnceAndNoneOverAnother() {
    for (int panes = 1; panes <= 14; panes++) {
      for (int idle = 0; idle <= panes; idle++) {
        for (int focus = 0; focus < panes; focus++) {
          check(panes, idle, focus, new Size(80, 12));
          check(panes, idle, focus, new Size(130, 21));
        }
      }
    }
  }

  private static void check(int panes, int idle, int focus, Size area) {
    Tiling tiling = ScarceTiling.of(Collections.nCopies(panes, 5), idle, area, 1, focus);
    String what = panes + " panes, " + idle + " idle, focus " + focus + ": " + tiling;
    Set<Integer> cells = new HashSet<>();
    for (Tile tile : tiling.tiles()) {
      assertEquals(tile.pane() >= panes - idle, tile.height() == 1, what);
      assertTrue(tile.y() > 0 && tile.y() + tile.height() <= area.height() + 1, what);
      for (int y = tile.y(); y < tile.y() + tile.height(); y++) {
        for (int x = tile.x(); x < tile.x() + tile.width(); x++) {
          assertTrue(cells.add(y * area.width() + x), what);
        }
      }
    }
    assertTrue(tiling.tiles().stream().anyMatch(tile -> tile.pane() == focus), what);
    assertEquals(panes, tiling.tiles().size() + tiling.before() + tiling.after(), what);
  }
}
