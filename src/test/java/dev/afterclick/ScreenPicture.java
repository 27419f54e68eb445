package dev.afterclick;

import com.googlecode.lanterna.SGR;
import com.googlecode.lanterna.TextCharacter;
import com.googlecode.lanterna.TextColor;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** What a {@link WatchedTerminal} showed at one moment. */
public final class ScreenPicture {

  private final TextCharacter[][] cells;
  private final List<String> rows;

  ScreenPicture(TextCharacter[][] cells) {
    this.cells = cells;
    this.rows = Arrays.stream(cells).map(ScreenPicture::text).toList();
  }

  /** Returns the rows as text, without the blanks at their ends. */
  public List<String> rows() {
    return rows;
  }

  public boolean shows(String text) {
    return rows.stream().anyMatch(row -> row.contains(text));
  }

  /** Returns the first row that holds {@code text}. */
  public String row(String text) {
    return rows.get(rowOf(text));
  }

  /** Returns which row is the first that holds {@code text}. */
  public int rowOf(String text) {
    for (int y = 0; y < rows.size(); y++) {
      if (rows.get(y).contains(text)) {
        return y;
      }
    }
    throw new AssertionError("there is no \"" + text + "\" on\n" + this);
  }

  /** Returns the column in which {@code text} begins, on the first row that holds it. */
  public int columnOf(String text) {
    int y = rowOf(text);
    int left = rows.get(y).indexOf(text);
    int x = 0;
    while (left > 0) {
      left -= cells[y][x].getCharacterString().length();
      x += cells[y][x].isDoubleWidth() ? 2 : 1;
    }
    return x;
  }

  /** Returns the colour of the first cell of {@code text}. */
  public TextColor colourOf(String text) {
    return cell(text).getForegroundColor();
  }

  /** Returns the colour behind the first cell of {@code text}. */
  public TextColor backgroundOf(String text) {
    return cell(text).getBackgroundColor();
  }

  /** Returns the attributes of the first cell of {@code text}: bold, reverse and so on. */
  public Set<SGR> attributesOf(String text) {
    return cell(text).getModifiers();
  }

  /** Tells whether {@code text} is more red than anything else. */
  public boolean isRed(String text) {
    TextColor colour = colourOf(text);
    return colour.getRed() > 1.5 * Math.max(colour.getGreen(), colour.getBlue());
  }

  @Override
  public String toString() {
    return String.join("\n", rows);
  }

  private TextCharacter cell(String text) {
    return cells[rowOf(text)][columnOf(text)];
  }

  /** A wide sign stands in both its cells. */
  private static String text(TextCharacter[] row) {
    StringBuilder text = new StringBuilder(row.length);
    for (int x = 0; x < row.length; x += row[x].isDoubleWidth() ? 2 : 1) {
      text.append(row[x].getCharacterString());
    }
    return text.toString().stripTrailing();
  }
}
