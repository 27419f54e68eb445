package dev.afterclick.ui.board;

import dev.afterclick.ui.canvas.Area;
import dev.afterclick.ui.canvas.CellText;
import dev.afterclick.ui.theme.Role;
import java.util.List;

/** A piece of a line that means one thing. */
public record Segment(String text, Role role) {

  static Segment gap(int width) {
    return new Segment(" ".repeat(width), Role.TEXT);
  }

  /** Writes segments one after the other and returns the column after them. */
  public static int put(Area line, int x, List<Segment> segments) {
    int at = x;
    for (Segment segment : segments) {
      at = line.put(at, 0, segment.text(), segment.role());
    }
    return at;
  }

  static int widthOf(List<Segment> segments) {
    return segments.stream().map(Segment::text).mapToInt(CellText::widthOf).sum();
  }
}
