package dev.afterclick.ui.view.tiles;

import dev.afterclick.ui.canvas.Size;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Tiles panes into a rectangle.
 *
 * <p>How many columns there are depends on the number of panes and the size only, and rows are of
 * the same height unless one cannot show all its files: so the screen stays as it is while files
 * come and go. Where not all panes fit, the page that holds the cursor's pane is shown.
 *
 * @param tiles the panes on this page
 * @param before how many panes are on the pages before
 * @param after how many panes are on the pages after
 */
public record Tiling(List<Tile> tiles, int before, int after) {

  private static final int NARROWEST = 46;
  private static final int COMFORTABLE = 58;
  private static final int WIDEST = 110;
  private static final int LOWEST = 4;

  /** How many rows a pane is taken to need when the columns are chosen. */
  private static final int USUAL_ROWS = 7;

  /**
   * Tiles {@code needs.size()} panes.
   *
   * @param needs how many rows each would like to show
   * @param area how much room there is
   * @param top the first row of the screen that may be used
   * @param focus the pane that must be seen
   */
  public static Tiling of(List<Integer> needs, Size area, int top, int focus) {
    if (needs.isEmpty() || area.width() < 1 || area.height() < 1) {
      return new Tiling(List.of(), 0, 0);
    }
    int columns = columns(needs.size(), area);
    int[] perRow = share(needs.size(), rowsFor(needs.size(), columns));
    int rowsPerPage = Math.max(1, Math.min(perRow.length, area.height() / LOWEST));
    int firstRow = rowOf(focus, perRow) / rowsPerPage * rowsPerPage;
    int lastRow = Math.min(perRow.length, firstRow + rowsPerPage);
    int first = Arrays.stream(perRow, 0, firstRow).sum();
    int count = Arrays.stream(perRow, firstRow, lastRow).sum();
    int[] page = Arrays.copyOfRange(perRow, firstRow, lastRow);
    return new Tiling(lay(needs, area, top, first, page), first, needs.size() - first - count);
  }

  /** Tells whether that many panes are too many for each to show as much as people like to see. */
  public static boolean isScarce(int panes, Size area) {
    int rows = rowsFor(panes, columns(panes, area));
    return panes > 1 && area.height() / rows < USUAL_ROWS + 2;
  }

  private static List<Tile> lay(List<Integer> needs, Size area, int top, int first, int[] perRow) {
    int[] wanted = new int[perRow.length];
    int pane = first;
    for (int row = 0; row < perRow.length; row++) {
      for (int i = 0; i < perRow[row]; i++) {
        wanted[row] = Math.max(wanted[row], needs.get(pane++) + 2);
      }
    }
    int[] heights = heights(wanted, area.height());
    List<Tile> tiles = new ArrayList<>();
    int y = top;
    pane = first;
    for (int row = 0; row < perRow.length; row++) {
      int x = 0;
      for (int width : share(area.width(), perRow[row])) {
        tiles.add(new Tile(pane++, x, y, width, heights[row]));
        x += width;
      }
      y += heights[row];
    }
    return List.copyOf(tiles);
  }

  /** Shares the height evenly, then moves lines from rows with room to spare to those without. */
  private static int[] heights(int[] wanted, int height) {
    int[] heights = share(height, wanted.length);
    while (true) {
      int poorest = 0;
      int richest = 0;
      for (int i = 1; i < wanted.length; i++) {
        poorest = wanted[i] - heights[i] > wanted[poorest] - heights[poorest] ? i : poorest;
        richest = heights[i] - wanted[i] > heights[richest] - wanted[richest] ? i : richest;
      }
      boolean gains = heights[richest] > Math.max(wanted[richest], LOWEST);
      if (wanted[poorest] <= heights[poorest] || !gains) {
        return heights;
      }
      heights[poorest]++;
      heights[richest]--;
    }
  }

  private static int columns(int panes, Size area) {
    int best = 1;
    double bestScore = -1;
    int most = Math.max(1, Math.min(panes, area.width() / NARROWEST));
    for (int columns = 1; columns <= most; columns++) {
      double score = score(panes, columns, area);
      if (score > bestScore + 1e-9) {
        best = columns;
        bestScore = score;
      }
    }
    return best;
  }

  /** Weighs how many rows are seen against how well they can be read. */
  private static double score(int panes, int columns, Size area) {
    double inner = area.width() / (double) columns - 2;
    double height = Math.max(LOWEST, area.height() / (double) rowsFor(panes, columns));
    double seen = Math.min(USUAL_ROWS, height - 2) / USUAL_ROWS;
    double onPage = Math.min(1, area.height() / height / rowsFor(panes, columns));
    double readable = inner < COMFORTABLE ? inner / COMFORTABLE : Math.min(1, WIDEST / inner);
    return seen * onPage * readable;
  }

  private static int rowsFor(int panes, int columns) {
    return (panes + columns - 1) / columns;
  }

  /** Cuts {@code whole} into {@code parts} that differ by one at most, the larger first. */
  static int[] share(int whole, int parts) {
    int[] shares = new int[parts];
    for (int i = 0; i < parts; i++) {
      shares[i] = whole / parts + (i < whole % parts ? 1 : 0);
    }
    return shares;
  }

  private static int rowOf(int pane, int[] perRow) {
    int end = 0;
    for (int row = 0; row < perRow.length; row++) {
      end += perRow[row];
      if (pane < end) {
        return row;
      }
    }
    return 0;
  }
}
