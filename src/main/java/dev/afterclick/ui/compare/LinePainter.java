package dev.afterclick.ui.compare;

import dev.afterclick.reconcile.Line;
import dev.afterclick.reconcile.Word;
import dev.afterclick.ui.canvas.Area;
import dev.afterclick.ui.canvas.CellText;
import dev.afterclick.ui.theme.Glyph;
import dev.afterclick.ui.theme.Role;
import dev.afterclick.ui.theme.Theme;

/**
 * Paints lines of a file: number, sign, text.
 *
 * @param theme which glyphs to use
 * @param digits how many digits the largest line number has
 * @param left the first column of the text that is shown
 */
public record LinePainter(Theme theme, int digits, int left) {

  private static final int TAB = 4;

  /** Cells that no grapheme outgrows, so that of a very long line only what is seen is measured. */
  private static final int CHARS_PER_CELL = 4;

  /** Paints a line; {@code sign} stands before it where it differs from the other side. */
  void paint(Area area, Line line, String sign, boolean same) {
    number(area, line.number());
    if (!same) {
      area.backdrop(1, 0, area.width() - 1, Role.LINE_CHANGED);
      sign(area, sign, sign.equals("+") ? Role.ADDED : Role.REMOVED);
    }
    words(area, line, Role.TEXT);
  }

  public void number(Area area, int number) {
    area.putRight(1 + digits, 0, String.valueOf(number), Role.LINE_NUMBER);
  }

  public void sign(Area area, String sign, Role role) {
    area.put(digits + 2, 0, sign, role);
  }

  /** Paints a second sign behind the first. */
  public void fate(Area area, String sign, Role role) {
    area.put(digits + 3, 0, sign, role);
  }

  /** Returns the column where the text begins. */
  public int textColumn() {
    return digits + 4;
  }

  /** Paints what a line says, behind its number and its sign. */
  public void words(Area area, Line line, Role role) {
    text(area.sub(textColumn(), 0, area.width() - textColumn(), 1), line, role);
  }

  /** Paints that this side has no such line. */
  public void gap(Area area) {
    area.fill(1, 0, area.width() - 1, theme.glyph(Glyph.GAP), Role.GAP);
  }

  private void text(Area area, Line line, Role role) {
    int column = 0;
    int end = left + area.width();
    for (Word word : line.words()) {
      if (column > end) {
        break;
      }
      CellText text = CellText.of(expanded(word.text(), column, end - column));
      int x = column - left;
      area.put(x, 0, text, role);
      if (word.changed()) {
        area.backdrop(x, 0, text.width(), Role.WORD_CHANGED);
      }
      column += text.width();
    }
    if (column > end && area.width() > 0) {
      area.put(area.width() - 1, 0, theme.glyph(Glyph.ELLIPSIS), Role.DIM);
    }
  }

  /** Turns tabs into blanks up to the next stop. */
  private static String expanded(String text, int column, int cells) {
    int most = Math.min(text.length(), (cells + 1) * CHARS_PER_CELL + CHARS_PER_CELL);
    if (text.indexOf('\t') < 0) {
      return text.substring(0, most);
    }
    StringBuilder out = new StringBuilder(most + 16);
    int at = column;
    for (String part : text.substring(0, most).split("(?<=\t)", -1)) {
      boolean tab = part.endsWith("\t");
      String shown = tab ? part.substring(0, part.length() - 1) : part;
      out.append(shown);
      at += CellText.widthOf(shown);
      if (tab) {
        int blanks = TAB - at % TAB;
        out.append(" ".repeat(blanks));
        at += blanks;
      }
    }
    return out.toString();
  }
}
