package dev.afterclick.ui.board;

import dev.afterclick.ui.canvas.CellText;
import java.util.List;
import java.util.function.Function;

/**
 * How wide the columns of a pane's rows are; the same for all its rows, so that they line up.
 *
 * @param path the path, after cursor, sign and letter
 * @param added lines added; 0 where there is no room for them
 * @param removed lines removed
 * @param age how long ago
 * @param other who else; 0 when nobody else is in sight
 * @param otherAge how long ago they did
 */
record Columns(int path, int added, int removed, int age, int other, int otherAge) {

  /** The cursor, the sign, the letter and a blank on either side of it. */
  static final int LEAD = 5;

  /** Room that makes most paths readable. */
  private static final int GOOD_PATH = 26;

  private static final int SHORT_OTHER = 10;
  private static final int LONGEST_OTHER = 24;

  static Columns of(List<RowText> rows, int width) {
    Columns full =
        new Columns(
            0,
            widest(rows, RowText::added),
            widest(rows, RowText::removed),
            Math.max(3, widest(rows, RowText::age)),
            Math.min(LONGEST_OTHER, widest(rows, RowText::other)),
            widest(rows, RowText::otherAge));
    int wanted = rows.stream().mapToInt(RowText::pathWidth).max().orElse(0);
    int enough = Math.min(wanted, GOOD_PATH);
    return full.choices().stream()
        .map(choice -> choice.within(width))
        .filter(choice -> choice.path >= enough)
        .findFirst()
        .orElseGet(() -> full.last().within(width));
  }

  boolean hasLines() {
    return added + removed > 0;
  }

  /** Returns what to leave out, the least missed first. */
  private List<Columns> choices() {
    return List.of(
        this,
        withOther(other, 0),
        withoutLines(),
        withoutLines().withOther(other, 0),
        withoutLines().withOther(Math.min(other, SHORT_OTHER), 0));
  }

  private Columns last() {
    return withoutLines().withOther(Math.min(other, SHORT_OTHER), 0);
  }

  private Columns withoutLines() {
    return new Columns(path, 0, 0, age, other, otherAge);
  }

  private Columns withOther(int newOther, int newOtherAge) {
    return new Columns(path, added, removed, age, newOther, newOtherAge);
  }

  private Columns within(int width) {
    int room = Math.max(1, width - LEAD - rest());
    return new Columns(room, added, removed, age, other, otherAge);
  }

  /** Counts what comes after the path, with the blanks between. */
  private int rest() {
    int lines = hasLines() ? 2 + added + (removed > 0 ? 1 + removed : 0) : 0;
    int others = other > 0 ? 2 + other + (otherAge > 0 ? 1 + otherAge : 0) : 0;
    return lines + 2 + age + others + 1;
  }

  private static int widest(List<RowText> rows, Function<RowText, String> column) {
    return rows.stream().map(column).mapToInt(CellText::widthOf).max().orElse(0);
  }
}
