package dev.afterclick.reconcile;

/**
 * A line of the result as it stands.
 *
 * @param text with its end; empty in a line that stands for a hunk nobody has chosen yet
 * @param hunk the index of the hunk it belongs to
 * @param origin where it comes from
 */
public record ResultLine(String text, int hunk, Origin origin) {

  /** Returns the text without its line end. */
  public String shown() {
    return LineText.withoutEnd(text);
  }
}
