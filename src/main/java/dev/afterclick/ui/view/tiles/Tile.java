package dev.afterclick.ui.view.tiles;

/**
 * Where a pane stands.
 *
 * @param pane which one, as an index
 * @param x its first column
 * @param y its first row on the screen
 * @param width how many columns it has, its border among them
 * @param height how many rows it has, its border among them
 */
public record Tile(int pane, int x, int y, int width, int height) {

  /** Returns how many rows of a list fit inside the border. */
  public int room() {
    return Math.max(0, height - 2);
  }

  public boolean contains(int column, int row) {
    return column >= x && column < x + width && row >= y && row < y + height;
  }
}
