package dev.afterclick.ui.canvas;

import java.util.ArrayList;
import java.util.List;

/** Makes sentences fit. */
public final class Clip {

  private Clip() {}

  /** Cuts the end off where it does not fit, and says so. */
  public static String end(String words, int width, String ellipsis) {
    CellText text = CellText.of(words);
    if (text.width() <= width) {
      return words;
    }
    String start = text.start(Math.max(0, width - CellText.widthOf(ellipsis))).text();
    return CellText.of(start.stripTrailing() + ellipsis).start(Math.max(0, width)).text();
  }

  /** Breaks words into lines that fit; only a word that is longer than a line is too long. */
  public static List<String> lines(String words, int width) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : words.split(" ", -1)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && CellText.widthOf(longer) > width) {
        lines.add(line);
        longer = word;
      }
      line = longer;
    }
    lines.add(line);
    return lines;
  }
}
