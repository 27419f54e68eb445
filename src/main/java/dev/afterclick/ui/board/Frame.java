package dev.afterclick.ui.board;

import dev.afterclick.ui.canvas.Area;
import dev.afterclick.ui.canvas.CellText;
import dev.afterclick.ui.theme.Glyph;
import dev.afterclick.ui.theme.Role;
import dev.afterclick.ui.theme.Theme;

/**
 * A border with words in it.
 *
 * @param title what it is
 * @param titleRole how that is shown
 * @param detail more about it; may be empty
 * @param right what stands at the right end of the top line; may be empty
 * @param below what stands at the right end of the bottom line; may be empty
 * @param focused whether the cursor is inside
 */
public record Frame(
    String title, Role titleRole, String detail, String right, String below, boolean focused) {

  /** Paints the border and returns what is inside it. */
  public Area paint(Area area, Theme theme) {
    Role role = focused ? Role.BORDER_FOCUS : Role.BORDER;
    int right = area.width() - 1;
    int bottom = area.height() - 1;
    line(area, 0, theme, role, Glyph.TOP_LEFT, Glyph.TOP_RIGHT);
    for (int y = 1; y < bottom; y++) {
      area.put(0, y, theme.glyph(Glyph.VERTICAL), role);
      area.put(right, y, theme.glyph(Glyph.VERTICAL), role);
    }
    if (bottom > 0) {
      line(area, bottom, theme, role, Glyph.BOTTOM_LEFT, Glyph.BOTTOM_RIGHT);
    }
    words(area, theme);
    return area.sub(1, 1, area.width() - 2, area.height() - 2);
  }

  private static void line(Area area, int y, Theme theme, Role role, Glyph left, Glyph right) {
    area.fill(0, y, area.width(), theme.glyph(Glyph.HORIZONTAL), role);
    area.put(0, y, theme.glyph(left), role);
    area.put(area.width() - 1, y, theme.glyph(right), role);
  }

  private void words(Area area, Theme theme) {
    String ellipsis = theme.glyph(Glyph.ELLIPSIS);
    int end = rightWords(area, 0, right, Role.AGENT, 0);
    int room = end - 4;
    String name = NameText.fit(title, Math.max(0, room), ellipsis);
    int x = area.put(2, 0, name, titleRole);
    area.put(1, 0, " ", Role.TEXT);
    area.put(x, 0, " ", Role.TEXT);
    if (!detail.isEmpty() && end - x - 4 >= Math.min(6, CellText.widthOf(detail))) {
      String more = NameText.fit(detail, end - x - 4, ellipsis);
      area.put(x + 2, 0, " ", Role.TEXT);
      area.put(area.put(x + 3, 0, more, Role.AGENT), 0, " ", Role.TEXT);
    }
    rightWords(area, area.height() - 1, below, Role.AGENT, 1);
  }

  /** Puts words before the right corner, if they leave {@code least} cells; returns their start. */
  private static int rightWords(Area area, int y, String words, Role role, int least) {
    int width = CellText.widthOf(words);
    int start = area.width() - 3 - width;
    if (words.isEmpty() || start < 3 + least || y < 0) {
      return area.width() - 1;
    }
    area.put(start - 1, y, " ", Role.TEXT);
    area.put(area.put(start, y, words, role), y, " ", Role.TEXT);
    return start - 1;
  }
}
