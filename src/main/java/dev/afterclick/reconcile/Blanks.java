package dev.afterclick.reconcile;

import java.util.List;

/** Whether two sides may conflict in nothing but blanks. */
public enum Blanks {
  COUNT,
  /** A side that differs from the base in blanks only gives way to one that differs in more. */
  IGNORE;

  static List<String> stripped(List<String> lines) {
    return lines.stream().map(Blanks::stripped).toList();
  }

  private static String stripped(String line) {
    StringBuilder text = new StringBuilder(line.length());
    line.chars().filter(c -> !Character.isWhitespace(c)).forEach(c -> text.append((char) c));
    return text.toString();
  }

  /**
   * Tells whether two texts are the same line by line, leaving out blanks and blank lines. Words
   * that move to another line are more than blanks: a comment may begin there.
   */
  static boolean onlyIn(Stretch one, Stretch other) {
    return words(one).equals(words(other));
  }

  private static List<String> words(Stretch stretch) {
    return stripped(stretch.lines()).stream().filter(line -> !line.isEmpty()).toList();
  }
}
