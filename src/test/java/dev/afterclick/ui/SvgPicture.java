package dev.afterclick.ui;

import com.googlecode.lanterna.SGR;
import com.googlecode.lanterna.TextColor;
import dev.afterclick.ui.canvas.Canvas;
import dev.afterclick.ui.canvas.Cell;
import dev.afterclick.ui.theme.Style;
import dev.afterclick.ui.theme.Theme;
import java.util.Locale;
import java.util.Map;

/**
 * Draws a canvas as SVG, as a dark terminal would show it.
 *
 * <p>Each run of cells that look alike is one text with a place and a length of its own, so that
 * columns line up in whichever monospaced font the viewer has. Borders are drawn as lines: between
 * the letters that stand for them, fonts leave gaps.
 */
final class SvgPicture {

  private static final double WIDTH = 8.4;
  private static final int HEIGHT = 18;
  private static final int BASELINE = 13;
  private static final int MARGIN = 12;
  private static final String PAPER = "#14161b";
  private static final String INK = "#d7dae0";

  /** From the top left corner of a cell, with l, m, r and t, c, b for where its lines run. */
  private static final Map<String, String> BORDERS =
      Map.of(
          "─", "Ml,c Hr",
          "│", "Mm,t Vb",
          "╭", "Mm,b Qm,c r,c",
          "╮", "Ml,c Qm,c m,b",
          "╰", "Mm,t Qm,c r,c",
          "╯", "Ml,c Qm,c m,t");

  private final Canvas canvas;
  private final Theme theme;
  private final StringBuilder svg = new StringBuilder();

  private SvgPicture(Canvas canvas, Theme theme) {
    this.canvas = canvas;
    this.theme = theme;
  }

  static String of(Canvas canvas, Theme theme, String title) {
    return new SvgPicture(canvas, theme).draw(title);
  }

  private String draw(String title) {
    double width = canvas.size().width() * WIDTH + 2 * MARGIN;
    int height = canvas.size().height() * HEIGHT + 2 * MARGIN;
    add("<svg xmlns=\"http://www.w3.org/2000/svg\"");
    add(" width=\"%.0f\" height=\"%d\" viewBox=\"0 0 %1$.0f %2$d\">\n", width, height);
    add("<title>%s</title>\n", title);
    add("<rect width=\"100%%\" height=\"100%%\" rx=\"8\" fill=\"%s\"/>\n", PAPER);
    add("<g font-family=\"ui-monospace, DejaVu Sans Mono, Menlo, Consolas, monospace\"");
    add(" font-size=\"14\" fill=\"%s\" xml:space=\"preserve\">\n", INK);
    for (int y = 0; y < canvas.size().height(); y++) {
      row(y);
    }
    return svg.append("</g>\n</svg>\n").toString();
  }

  private void row(int y) {
    int x = 0;
    while (x < canvas.size().width()) {
      int end = x + 1;
      while (end < canvas.size().width() && looksAlike(x, end, y)) {
        end++;
      }
      run(x, end, y);
      x = end;
    }
  }

  private boolean looksAlike(int x, int other, int y) {
    return style(x, y).equals(style(other, y)) && isBorder(x, y) == isBorder(other, y);
  }

  private void run(int x, int end, int y) {
    Style style = style(x, y);
    if (style.background() != TextColor.ANSI.DEFAULT) {
      add("<rect x=\"%.1f\" y=\"%d\" ", left(x), top(y));
      add("width=\"%.1f\" height=\"%d\" ", (end - x) * WIDTH, HEIGHT);
      add("fill=\"%s\"/>\n", hex(style.background()));
    }
    if (isBorder(x, y)) {
      border(x, end, y, style);
    } else {
      words(x, end, y, style);
    }
  }

  private void border(int x, int end, int y, Style style) {
    StringBuilder path = new StringBuilder();
    for (int at = x; at < end; at++) {
      path.append(placed(BORDERS.getOrDefault(canvas.at(at, y).text(), ""), at, y));
    }
    add("<path fill=\"none\" stroke=\"%s\" d=\"%s\"/>\n", hex(style.foreground()), path);
  }

  private static String placed(String line, int x, int y) {
    return line.replace("l", number(left(x)))
        .replace("m", number(left(x) + WIDTH / 2))
        .replace("r", number(left(x + 1)))
        .replace("t", number(top(y)))
        .replace("c", number(top(y) + HEIGHT / 2.0))
        .replace("b", number(top(y + 1)));
  }

  /** Blanks at either end are left out: nothing has to be as long as they are. */
  private void words(int x, int end, int y, Style style) {
    int from = x;
    int to = end;
    while (from < to && canvas.at(from, y).text().isBlank()) {
      from++;
    }
    while (to > from && canvas.at(to - 1, y).text().equals(" ")) {
      to--;
    }
    if (from < to) {
      String colour = style.foreground() == TextColor.ANSI.DEFAULT ? "" : fill(style);
      String weight = style.attributes().contains(SGR.BOLD) ? " font-weight=\"bold\"" : "";
      add("<text x=\"%.1f\" y=\"%d\" ", left(from), top(y) + BASELINE);
      add("textLength=\"%.1f\" lengthAdjust=\"spacingAndGlyphs\"", (to - from) * WIDTH);
      add("%s%s>%s</text>\n", colour, weight, escaped(from, to, y));
    }
  }

  private static String fill(Style style) {
    return " fill=\"" + hex(style.foreground()) + "\"";
  }

  private String escaped(int from, int to, int y) {
    StringBuilder text = new StringBuilder();
    for (int x = from; x < to; x++) {
      text.append(canvas.at(x, y).text());
    }
    return text.toString().replace("&", "&amp;").replace("<", "&lt;");
  }

  private boolean isBorder(int x, int y) {
    return BORDERS.containsKey(canvas.at(x, y).text());
  }

  private Style style(int x, int y) {
    Cell cell = canvas.at(x, y);
    return theme.style(cell.role(), cell.backdrop());
  }

  private static String hex(TextColor colour) {
    return colour == TextColor.ANSI.DEFAULT
        ? INK
        : String.format(
            Locale.ROOT, "#%02x%02x%02x", colour.getRed(), colour.getGreen(), colour.getBlue());
  }

  private static double left(int x) {
    return MARGIN + x * WIDTH;
  }

  private static int top(int y) {
    return MARGIN + y * HEIGHT;
  }

  private static String number(double n) {
    return String.format(Locale.ROOT, "%.1f", n);
  }

  private void add(String format, Object... values) {
    svg.append(String.format(Locale.ROOT, format, values));
  }
}
