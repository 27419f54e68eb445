package dev.afterclick.ui.view.tiles;

import dev.afterclick.ui.canvas.Size;
import java.util.ArrayList;
import java.util.List;

/**
 * Tiles panes where there is little room: sessions without changes have one line each, below the
 * others.
 */
public final class ScarceTiling {

  private static final int LINE_WIDTH = 40;

  /** Of how many lines one may go to sessions without changes. */
  private static final int SHARE = 4;

  private ScarceTiling() {}

  /** Tiles panes of which the last {@code idle} have no changes. */
  public static Tiling of(List<Integer> needs, int idle, Size area, int top, int focus) {
    int working = needs.size() - idle;
    int columns = Math.max(1, Math.min(idle, area.width() / LINE_WIDTH));
    int lines = (idle + columns - 1) / columns;
    int most = working == 0 ? area.height() : Math.max(1, area.height() / SHARE);
    int shown = Math.min(lines, most);
    int firstLine = firstLine((focus - working) / columns, shown);
    int first = working + firstLine * columns;
    int end = Math.min(needs.size(), first + shown * columns);
    Size above = new Size(area.width(), area.height() - shown);
    Tiling panes =
        Tiling.of(needs.subList(0, working), above, top, Math.min(focus, Math.max(0, working - 1)));
    List<Tile> tiles = new ArrayList<>(panes.tiles());
    int y = working == 0 ? top : top + above.height();
    for (int pane = first; pane < end; pane++) {
      tiles.add(line(pane, pane - first, y, Tiling.share(area.width(), columns)));
    }
    int before = panes.before() + first - working;
    return new Tiling(List.copyOf(tiles), before, panes.after() + needs.size() - end);
  }

  /** Returns the first line of the page that holds the focus. */
  private static int firstLine(int focused, int shown) {
    return focused < 0 || shown == 0 ? 0 : focused / shown * shown;
  }

  private static Tile line(int pane, int at, int top, int[] widths) {
    int column = at % widths.length;
    int x = 0;
    for (int i = 0; i < column; i++) {
      x += widths[i];
    }
    return new Tile(pane, x, top + at / widths.length, widths[column], 1);
  }
}
