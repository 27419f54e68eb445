package dev.afterclick.ui.canvas;

import dev.afterclick.ui.theme.Role;
import java.util.Arrays;

/**
 * A grid of cells that one screen is painted on.
 *
 * <p>Filled once by one thread, then only read. A wide grapheme always has both its cells: what
 * cuts one in half blanks the rest of it.
 */
public final class Canvas {

  private final Size size;
  private final boolean asciiOnly;
  private final Cell[] cells;

  /** Makes a blank one; with {@code asciiOnly}, each cell of another letter is a question mark. */
  public Canvas(Size size, boolean asciiOnly) {
    this.size = size;
    this.asciiOnly = asciiOnly;
    this.cells = new Cell[size.width() * size.height()];
    Arrays.fill(cells, Cell.BLANK);
  }

  public Size size() {
    return size;
  }

  public Cell at(int x, int y) {
    return cells[y * size.width() + x];
  }

  /** Returns the whole of it to paint on. */
  public Area area() {
    return new Area(this, 0, 0, size.width(), size.height());
  }

  /** Returns a row as text, without the blanks at its end. */
  public String row(int y) {
    StringBuilder text = new StringBuilder(size.width());
    for (int x = 0; x < size.width(); x++) {
      text.append(at(x, y).text());
    }
    return text.toString().stripTrailing();
  }

  /** Writes a grapheme that is {@code width} cells wide and lies inside the grid. */
  void set(int x, int y, String grapheme, int width, Role role) {
    if (asciiOnly && grapheme.chars().anyMatch(c -> c >= 0x80)) {
      setUnknown(x, y, width, role);
      return;
    }
    int at = y * size.width() + x;
    mend(x, at);
    if (width == 2) {
      mend(x + 1, at + 1);
      cells[at + 1] = new Cell(Cell.CONTINUED, role, cells[at + 1].backdrop());
    }
    cells[at] = new Cell(grapheme, role, cells[at].backdrop());
  }

  /** As wide as the letter is, so that what was measured for the letter holds. */
  private void setUnknown(int x, int y, int width, Role role) {
    for (int i = 0; i < width; i++) {
      set(x + i, y, "?", 1, role);
    }
  }

  void setBackdrop(int x, int y, Role backdrop) {
    int at = y * size.width() + x;
    cells[at] = cells[at].on(backdrop);
  }

  /** Blanks the other half of a wide grapheme that is about to lose this one. */
  private void mend(int x, int at) {
    if (cells[at].isContinued()) {
      cells[at - 1] = Cell.BLANK.on(cells[at - 1].backdrop());
    }
    boolean last = x + 1 == size.width();
    if (!last && cells[at + 1].isContinued()) {
      cells[at + 1] = Cell.BLANK.on(cells[at + 1].backdrop());
    }
  }
}
