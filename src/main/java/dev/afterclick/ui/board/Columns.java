package dev.afterclick.ui.board;

import dev.afterclick.ui.canvas.CellText;
import java.util.List;
import java.util.function.ToIntFunction;
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
  private static final int LONGEST_NAME = 32;

  private static final int SHORTEST_OTHER = 12;
  private static final int LONGEST_OTHER = 40;

  static Columns of(List<RowText> rows, int width, String ellipsis) {
    int wished = Math.min(LONGEST_OTHER, widest(rows, RowText::otherWidth));
    int shortened = Math.min(wished, widest(rows, row -> row.shortOtherWidth(ellipsis)));
    Columns full =
        new Columns(
            0,
            0,
            wished,
            widest(rows, row -> CellText.widthOf(row.otherAge())),
            widest(rows, row -> CellText.widthOf(row.added())),
            widest(rows, row -> CellText.widthOf(row.removed())),
            Math.max(3, widest(rows, row -> CellText.widthOf(row.age()))));
    return full.best(rows, width, shortened).closedUp(rows).grown(wished);
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

  /** Finds the first that has room: folders give way before names do, then the numbers. */
  private Columns best(List<RowText> rows, int width, int shortened) {
    Stream<Columns> roomy =
        Stream.of(this, withOther(shortened)).filter(c -> c.within(width).isRoomyFor(rows));
    Stream<Columns> tight = choices(shortened).filter(c -> c.within(width).isEnoughFor(rows));
    return Stream.of(marked(rows, width), roomy, tight)
        .flatMap(each -> each)
        .findFirst()
        .orElse(least())
        .within(width);
  }

  /** Where something is held, that word is missed more than folders, and than another's age. */
  private Stream<Columns> marked(List<RowText> rows, int width) {
    return rows.stream().noneMatch(row -> row.row().held())
        ? Stream.of()
        : Stream.concat(
            Stream.of(this).filter(c -> c.within(width).isRoomyFor(rows)),
            Stream.of(this, withoutOtherAge()).filter(c -> c.within(width).isEnoughFor(rows)));
  }

  /** Returns what to leave out, the least missed first. */
  private Stream<Columns> choices(int shortened) {
    int least = Math.min(other, SHORTEST_OTHER);
    return Stream.of(
        withOther(shortened),
        withoutLines().withOther(shortened),
        withOther(Math.min(shortened, least)),
        withoutLines().withOther(Math.min(shortened, least)));
  }

  private Columns least() {
    return withoutLines().withOther(Math.min(other, SHORTEST_OTHER)).withoutOtherAge();
  }

  private Columns withOther(int newOther) {
    return new Columns(path, slack, newOther, otherAge, added, removed, age);
  }

  private Columns withoutOtherAge() {
    return new Columns(path, slack, other, 0, added, removed, age);
  }

  private Columns withoutLines() {
    return new Columns(path, slack, other, otherAge, 0, 0, age);
  }

  /** Gives a name that was shortened the room that no path needs. */
  private Columns grown(int wished) {
    int more = Math.min(slack, wished - other);
    return new Columns(path, slack - more, other + more, otherAge, added, removed, age);
  }

  private Columns within(int width) {
    int lines = hasLines() ? 2 + added + (removed > 0 ? 1 + removed : 0) : 0;
    int room = width - LEAD - others() - lines - 2 - age - 1;
    return new Columns(Math.max(1, room), 0, other, otherAge, added, removed, age);
  }

  private Columns closedUp(List<RowText> rows) {
    int longest =
        rows.stream().filter(row -> !row.isAlone()).mapToInt(RowText::pathWidth).max().orElse(path);
    int used = Math.min(path, longest);
    return new Columns(used, path - used, other, otherAge, added, removed, age);
  }

  private int others() {
    return other == 0 ? 0 : 2 + other + (otherAge > 0 ? 1 + otherAge : 0);
  }

  private boolean isRoomyFor(List<RowText> rows) {
    return rows.stream().allMatch(row -> path(row.isAlone()) >= roomy(row));
  }

  private boolean isEnoughFor(List<RowText> rows) {
    return rows.stream().allMatch(row -> path(row.isAlone()) >= needed(row));
  }

  private static int roomy(RowText row) {
    return Math.min(row.pathWidth(), Math.max(GOOD_PATH, needed(row)));
  }

  private static int needed(RowText row) {
    return Math.min(row.pathWidth(), Math.min(LONGEST_NAME, row.nameWidth() + 2));
  }

  private static int widest(List<RowText> rows, ToIntFunction<RowText> column) {
    return rows.stream().mapToInt(column).max().orElse(0);
  }
}
