package dev.afterclick.ui.view.compare;

import dev.afterclick.reconcile.Pair;
import dev.afterclick.ui.canvas.Size;
import java.util.List;

/**
 * How much of a comparison fits on a screen, where a pair of lines may take two of them.
 *
 * @param pairs every pair of lines
 * @param stacked whether both lines of a pair stand in one column
 * @param room how many lines a screen has for them
 */
public record PairPages(List<Pair> pairs, boolean stacked, int room) {

  /** What a comparison needs beside its lines: header, titles, footer. */
  private static final int CHROME = 4;

  /** In one column a line for each side may tell more than fits into the titles. */
  private static final int NOTES = 2;

  public static PairPages of(Comparing open, Size size) {
    boolean stacked = Comparing.isStacked(size);
    List<Pair> pairs = open.lines().map(sides -> sides.pairs()).orElse(List.of());
    int room = size.height() - CHROME - (stacked ? NOTES : 0);
    return new PairPages(pairs, stacked, Math.max(1, room));
  }

  /** Returns the first pair to show so that the last one is on the last line. */
  public int lastTop() {
    return topWithLast(pairs.size() - 1);
  }

  /** Returns where the next page begins, which shows the last line of this one again. */
  public int after(int top) {
    int end = top;
    for (int lines = lines(end); end < pairs.size() && lines <= room; lines += lines(end)) {
      end++;
    }
    return Math.max(top + 1, end - 1);
  }

  /** Returns where the page before begins, which shows the first line of this one again. */
  public int before(int top) {
    return Math.min(top - 1, topWithLast(Math.min(top, pairs.size() - 1)));
  }

  /** Tells whether a pair can be seen with one more line below it. */
  public boolean isInSight(int top, int pair) {
    int lines = 1;
    for (int i = top; i <= pair; i++) {
      lines += lines(i);
    }
    return pair >= top && lines <= room;
  }

  private int topWithLast(int last) {
    int top = last;
    for (int lines = lines(top); top > 0 && lines + lines(top - 1) <= room; lines += lines(top)) {
      top--;
    }
    return Math.max(0, top);
  }

  private int lines(int pair) {
    if (pair < 0 || pair >= pairs.size()) {
      return 0;
    }
    Pair lines = pairs.get(pair);
    boolean both = lines.left().isPresent() && lines.right().isPresent();
    return stacked && both && !lines.same() ? 2 : 1;
  }
}
