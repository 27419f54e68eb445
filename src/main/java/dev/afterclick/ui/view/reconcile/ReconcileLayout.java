package dev.afterclick.ui.view.reconcile;

import dev.afterclick.ui.canvas.Size;

/**
 * How a screen is shared between the sides and what is made of them.
 *
 * @param columns how many columns the sides have; in one, they stand below each other
 * @param base whether the base is in sight
 * @param top how many lines the sides take, with what frames them
 * @param bottom how many lines the result takes, with what frames it
 * @param frame how many lines the frame of either takes
 */
public record ReconcileLayout(int columns, boolean base, int top, int bottom, int frame) {

  private static final int THREE_COLUMNS = 120;
  private static final int TWO_COLUMNS = 70;

  /** The header and the footer. */
  private static final int CHROME = 2;

  static ReconcileLayout of(Size size, boolean baseWanted) {
    int body = size.height() - CHROME;
    int top = (body + 1) / 2;
    if (size.width() >= THREE_COLUMNS) {
      return new ReconcileLayout(3, true, top, body - top, 2);
    }
    return size.width() >= TWO_COLUMNS
        ? new ReconcileLayout(baseWanted ? 3 : 2, baseWanted, top, body - top, 2)
        : new ReconcileLayout(1, baseWanted, top, body - top, 1);
  }

  /** Tells whether the base is there without being asked for. */
  public static boolean isBaseAlwaysThere(Size size) {
    return size.width() >= THREE_COLUMNS;
  }

  /** Returns how many lines of the sides are seen at once. */
  public int rows() {
    return Math.max(1, top - frame);
  }

  /** Returns how many lines of the result are seen at once. */
  public int resultRows() {
    return Math.max(1, bottom - frame);
  }
}
