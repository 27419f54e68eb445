package dev.afterclick.ui.view.rows;

/**
 * Finds a text in other texts, in capitals or not.
 *
 * <p>Tens of thousands of paths are asked at each letter that is typed. To make all of them lower
 * case first takes most of a picture's time; to go from one place where the text may begin to the
 * next takes a fraction of it, and nothing has to be kept.
 */
final class Sought {

  private final String text;
  private final int small;
  private final int large;

  Sought(String text) {
    this.text = text;
    int first = text.isEmpty() ? 0 : text.codePointAt(0);
    this.small = Character.toLowerCase(first);
    this.large = Character.toUpperCase(first);
  }

  boolean isIn(String other) {
    return text.isEmpty() || isFrom(small, other) || (large != small && isFrom(large, other));
  }

  private boolean isFrom(int first, String other) {
    int at = other.indexOf(first);
    while (at >= 0 && !other.regionMatches(true, at, text, 0, text.length())) {
      at = other.indexOf(first, at + 1);
    }
    return at >= 0;
  }
}
