package dev.afterclick.ui.board;

import dev.afterclick.ui.canvas.CellText;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How wide the columns of a pane's rows are; the same for all its rows, so that they line up.
 *
 * <p>Who else changed a path stands right behind it, so that the eye need not cross the numbers,
 * and so that a row without anybody else has that room for its path.
 *
 * @param path the path of a row that names somebody else
 * @param slack what no such path needs, so that the name stands right behind the longest
 * @param other who else; 0 when nobody else is in sight
 * @param otherAge how long ago they did; 0 where there is no room for it
 * @param added lines added; 0 where there is no room for them
 * @param removed lines removed
 * @param age how long ago
 */
record Columns(int path, int slack, int other, int otherAge, int added, int removed, int age) {

  /** The cursor, the sign, the letter and a blank on either side of it. */
  static final int LEAD = 5;

  /** Room that makes most paths readable. */
  private static final int GOOD_PATH = 20;

  /** Beyond this, a name is cut before anything else is left out. */
  private static final int LONGEST_NAME = 30;

  private static final int SHORT_OTHER = 12;
  private static final int LONGEST_OTHER = 26;

  static Columns of(List<RowText> rows, int width) {
    Columns full =
        new Columns(
            0,
            0,
            Math.min(LONGEST_OTHER, widest(rows, RowText::other)),
            widest(rows, RowText::otherAge),
            widest(rows, RowText::added),
            widest(rows, RowText::removed),
            Math.max(3, widest(rows, RowText::age)));
    List<Columns> choices = full.choices().map(choice -> choice.within(width)).toList();
    return choices.stream()
        .filter(choice -> choice.isEnoughFor(rows))
        .findFirst()
        .orElse(choices.get(choices.size() - 1))
        .closedUp(rows);
  }

  /** Returns how many cells a row has for its path. */
  int path(boolean alone) {
    return alone ? path + slack + others() : path;
  }

  boolean hasLines() {
    return added + removed > 0;
  }

  /** Returns where the column ends that says who else. */
  int otherEnd() {
    return LEAD + path + others();
  }

  /** Returns where the numbers begin. */
  int numbers() {
    return otherEnd() + slack;
  }

  /** Returns what to leave out, the least missed first. */
  private Stream<Columns> choices() {
    Columns withoutLines = new Columns(path, slack, other, otherAge, 0, 0, age);
    return Stream.of(
        this,
        withOther(other, 0),
        withOther(Math.min(other, SHORT_OTHER), 0),
        withoutLines,
        withoutLines.withOther(other, 0),
        withoutLines.withOther(Math.min(other, SHORT_OTHER), 0));
  }

  private Columns withOther(int newOther, int newOtherAge) {
    return new Columns(path, slack, newOther, newOtherAge, added, removed, age);
  }

  private Columns within(int width) {
    int lines = hasLines() ? 2 + added + (removed > 0 ? 1 + removed : 0) : 0;
    int room = width - LEAD - others() - lines - 2 - age - 1;
    return new Columns(Math.max(1, room), 0, other, otherAge, added, removed, age);
  }

  private Columns closedUp(List<RowText> rows) {
    int longest =
        rows.stream()
            .filter(row -> !row.other().isEmpty())
            .mapToInt(RowText::pathWidth)
            .max()
            .orElse(path);
    int used = Math.min(path, longest);
    return new Columns(used, path - used, other, otherAge, added, removed, age);
  }

  private int others() {
    return other == 0 ? 0 : 2 + other + (otherAge > 0 ? 1 + otherAge : 0);
  }

  private boolean isEnoughFor(List<RowText> rows) {
    return rows.stream().allMatch(row -> path(row.other().isEmpty()) >= needed(row));
  }

  private static int needed(RowText row) {
    int name = Math.min(LONGEST_NAME, row.nameWidth() + 2);
    return Math.min(row.pathWidth(), Math.max(GOOD_PATH, name));
  }

  private static int widest(List<RowText> rows, Function<RowText, String> column) {
    return rows.stream().map(column).mapToInt(CellText::widthOf).max().orElse(0);
  }
}
