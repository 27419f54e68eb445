package dev.afterclick.ui.canvas;

/** How many cells a screen or a part of it has. */
public record Size(int width, int height) {

  /** Tells whether both sides are at least as long. */
  public boolean fits(int minWidth, int minHeight) {
    return width >= minWidth && height >= minHeight;
  }
}
