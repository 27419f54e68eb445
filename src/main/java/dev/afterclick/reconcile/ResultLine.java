package dev.afterclick.reconcile;

/**
 * A line of the result as it stands.
 *
 * @param text with its end; empty where it stands for a hunk that has no line in the result: nobody
 *     has chosen it yet, or none of its lines is taken
 * @param hunk the index of the hunk it belongs to
 * @param origin where it comes from
 * @param number which line of the result it is, counted from 1
 */
public record ResultLine(String text, int hunk, Origin origin, int number) {

  /** Tells whether a line of the result stands here. */
  public boolean isLine() {
    return !text.isEmpty();
  }

  /** Returns the text without its line end. */
  public String shown() {
    return LineText.withoutEnd(text);
  }
}
