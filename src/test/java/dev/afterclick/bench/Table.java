package dev.afterclick.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The one table that a bench prints. */
final class Table {

  private static final String FORMAT = "%-44s %10s %10s %17s  %-22s %8s%n";

  private final List<String> rows = new ArrayList<>();
  private final double yardstick;

  /**
   * Begins a table.
   *
   * @param yardstick what a round of {@code git status} over all the worktrees takes, in ms
   */
  Table(double yardstick) {
    this.yardstick = yardstick;
  }

  /** Adds a row of durations in ms. */
  void durations(String name, Figures figures, String target) {
    double ratio = figures.isEmpty() ? 0 : figures.median() / yardstick;
    durations(name, figures, target, String.format(Locale.ROOT, "%.3f", ratio));
  }

  /** Adds a row of durations in ms whose ratio is to others, which a row above tells. */
  void compared(String name, Figures figures, Figures basis, String target) {
    double ratio = figures.median() / basis.median();
    durations(name, figures, target, String.format(Locale.ROOT, "×%.2f", ratio));
  }

  private void durations(String name, Figures figures, String target, String ratio) {
    if (figures.isEmpty()) {
      rows.add(String.format(FORMAT, name, "none seen", "", "", target, ""));
      return;
    }
    rows.add(
        String.format(
            FORMAT,
            name + " (n=" + figures.count() + ")",
            ms(figures.median()),
            ms(figures.quantile(0.99)),
            ms(figures.quantile(0)) + "–" + ms(figures.quantile(1)),
            target,
            ratio));
  }

  /** Adds a row that is one value. */
  void value(String name, String value, String target) {
    rows.add(String.format(FORMAT, name, value, "", "", target, ""));
  }

  void print() {
    System.out.printf(FORMAT, "", "median", "p99", "min–max", "target", "ratio");
    rows.forEach(System.out::print);
    System.out.printf(
        Locale.ROOT,
        "%nms where no unit is named; ratio: median / one round of git status over all the"
            + " worktrees (%.0f ms here), with × / that of the row without afterclick%n",
        yardstick);
  }

  private static String ms(double value) {
    return String.format(Locale.ROOT, value < 10 ? "%.1f" : "%.0f", value);
  }
}
