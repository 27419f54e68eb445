package dev.afterclick.ui.canvas;

import dev.afterclick.ui.theme.Role;

/**
 * A rectangle of a canvas to paint on, with its own origin; whatever lies outside is cut off.
 *
 * @param canvas what it is part of
 * @param left its first column on the canvas
 * @param top its first row on the canvas
 * @param width how many columns it has
 * @param height how many rows it has
 */
public record Area(Canvas canvas, int left, int top, int width, int height) {

  public Area {
    width = Math.max(0, Math.min(width, canvas.size().width() - left));
    height = Math.max(0, Math.min(height, canvas.size().height() - top));
  }

  public Area sub(int x, int y, int subWidth, int subHeight) {
    int w = Math.min(subWidth, width - x);
    int h = Math.min(subHeight, height - y);
    return new Area(canvas, left + x, top + y, w, h);
  }

  /** Returns one row of it. */
  public Area row(int y) {
    return sub(0, y, width, 1);
  }

  /** Writes text from {@code x} on and returns the column after it. */
  public int put(int x, int y, String raw, Role role) {
    return put(x, y, CellText.of(raw), role);
  }

  /** Writes text from {@code x} on and returns the column after it. */
  public int put(int x, int y, CellText text, Role role) {
    int at = x;
    for (CellText.Piece piece : text.pieces()) {
      if (contains(at, y) && at + piece.width() <= width) {
        canvas.set(left + at, top + y, piece.text(), piece.width(), role);
      }
      at += piece.width();
    }
    return at;
  }

  /** Writes text so that it ends before column {@code end}. */
  public void putRight(int end, int y, String raw, Role role) {
    CellText text = CellText.of(raw);
    put(end - text.width(), y, text, role);
  }

  /** Fills {@code count} columns with the same sign. */
  public void fill(int x, int y, int count, String sign, Role role) {
    for (int i = 0; i < count; i++) {
      put(x + i, y, sign, role);
    }
  }

  /** Lays something behind {@code count} columns. */
  public void backdrop(int x, int y, int count, Role role) {
    for (int at = Math.max(0, x); at < x + count; at++) {
      if (contains(at, y)) {
        canvas.setBackdrop(left + at, top + y, role);
      }
    }
  }

  private boolean contains(int x, int y) {
    return x >= 0 && x < width && y >= 0 && y < height;
  }
}
