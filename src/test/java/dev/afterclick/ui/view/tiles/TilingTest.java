package dev.afterclick.ui.view.tiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterclick.ui.canvas.Size;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tiles panes of every number into areas of every size. */
final class TilingTest {

  @Test
  void coversTheWholeAreaAndEachCellOnce() {
    for (int panes = 1; panes <= 12; panes++) {
      for (int width = 40; width <= 300; width += 13) {
        for (int height = 4; height <= 80; height += 3) {
          assertCovers(new Size(width, height), panes);
        }
      }
    }
  }

  @Test
  void setsTwoBesideEachOtherOnAUsualScreen() {
    assertEquals("60x26 60x26", sizes(tiled(new Size(120, 26), 2, 2)));
    assertEquals("60x13 60x13 60x13 60x13", sizes(tiled(new Size(120, 26), 3, 3, 3, 3)));
  }

  @Test
  void setsThemBelowEachOtherOnANarrowOne() {
    assertEquals("80x10 80x10", sizes(tiled(new Size(80, 20), 2, 2)));
  }

  @Test
  void givesLinesToARowThatCannotShowAllItsFiles() {
    assertEquals("80x14 80x6", sizes(tiled(new Size(80, 20), 12, 2)));
    assertEquals("80x16 80x4", sizes(tiled(new Size(80, 20), 50, 2)));
  }

  @Test
  void staysAsItIsWhileFilesComeAndGo() {
    assertEquals(tiled(new Size(120, 26), 1, 2, 3, 4), tiled(new Size(120, 26), 4, 3, 2, 9));
  }

  @Test
  void showsThePageOfThePaneThatMustBeSeen() {
    List<Integer> needs = Collections.nCopies(10, 5);
    Tiling first = Tiling.of(needs, new Size(80, 20), 0, 0);
    Tiling last = Tiling.of(needs, new Size(80, 20), 0, 9);
    assertEquals(0, first.before());
    assertEquals(0, last.after());
    assertTrue(last.tiles().stream().anyMatch(tile -> tile.pane() == 9));
    assertEquals(10, first.tiles().size() + first.after());
  }

  @Test
  void hasNothingToSetWithoutPanesOrRoom() {
    assertEquals(List.of(), Tiling.of(List.of(), new Size(80, 20), 0, 0).tiles());
    assertEquals(List.of(), Tiling.of(List.of(1), new Size(80, 0), 0, 0).tiles());
  }

  private static void assertCovers(Size area, int panes) {
    Tiling tiling = Tiling.of(Collections.nCopies(panes, 5), area, 0, panes - 1);
    BitSet covered = new BitSet();
    int cells = 0;
    for (Tile tile : tiling.tiles()) {
      for (int y = tile.y(); y < tile.y() + tile.height(); y++) {
        covered.set(y * area.width() + tile.x(), y * area.width() + tile.x() + tile.width());
      }
      cells += tile.width() * tile.height();
    }
    String what = panes + " panes in " + area + ": " + tiling;
    assertEquals(area.width() * area.height(), cells, what);
    assertEquals(cells, covered.cardinality(), what);
    assertEquals(panes, tiling.tiles().size() + tiling.before() + tiling.after(), what);
  }

  private static Tiling tiled(Size area, Integer... needs) {
    return Tiling.of(List.of(needs), area, 0, 0);
  }

  private static String sizes(Tiling tiling) {
    return String.join(
        " ", tiling.tiles().stream().map(tile -> tile.width() + "x" + tile.height()).toList());
  }
}
