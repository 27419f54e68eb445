package dev.afterclick.reconcile;

import java.util.List;

/**
 * Some lines of one text.
 *
 * @param from the index of the first in that text, counted from 0; where they would stand if there
 *     are none
 * @param lines with their ends
 */
public record Stretch(int from, List<String> lines) {

  /** Returns the index of the line behind the last. */
  public int to() {
    return from + lines.size();
  }

  public int size() {
    return lines.size();
  }

  public boolean isEmpty() {
    return lines.isEmpty();
  }

  static Stretch of(List<String> text, int from, int to) {
    return new Stretch(from, text.subList(from, to));
  }

  Stretch part(int start, int end) {
    return new Stretch(from + start, lines.subList(start, end));
  }

  /** Tells whether two stretches have the same lines, wherever those stand. */
  boolean says(Stretch other) {
    return lines.equals(other.lines);
  }
}
