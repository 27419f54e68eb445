package dev.afterclick.reconcile;

import java.util.List;

/** A text that grows piece by piece, without two lines ever running into one. */
final class Text {

  private final StringBuilder text = new StringBuilder();
  private final String lineEnd;

  Text(String lineEnd) {
    this.lineEnd = lineEnd;
  }

  /** Adds lines; a line without an end before them gets one. */
  Text add(List<String> lines) {
    for (String line : lines) {
      if (!line.isEmpty()) {
        endLine();
        text.append(line);
      }
    }
    return this;
  }

  /** Ends the last line if it has no end. */
  void endLine() {
    if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
      text.append(lineEnd);
    }
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
