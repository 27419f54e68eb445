package dev.afterclick.ui.view;

import dev.afterclick.model.RepoPath;
import java.util.List;
import java.util.Locale;

/**
 * Which paths are shown.
 *
 * @param text what a path must hold; empty for all
 * @param typing whether keys go into it
 */
public record Filter(String text, boolean typing) {

  public static final Filter NONE = new Filter("", false);

  public boolean isOn() {
    return typing || !text.isEmpty();
  }

  Filter plus(char typed) {
    return new Filter(text + typed, true);
  }

  /** Takes the last sign away. */
  Filter minus() {
    int end = text.isEmpty() ? 0 : text.offsetByCodePoints(text.length(), -1);
    return new Filter(text.substring(0, end), true);
  }

  Filter done() {
    return new Filter(text, false);
  }

  /** Returns those of the rows whose path, now or before a rename, holds the text. */
  List<Row> of(List<Row> rows) {
    String wanted = text.toLowerCase(Locale.ROOT);
    return rows.stream().filter(row -> matches(row, wanted)).toList();
  }

  private static boolean matches(Row row, String wanted) {
    return holds(row.path(), wanted)
        || (row.origin().isPresent() && holds(row.origin().get(), wanted));
  }

  private static boolean holds(RepoPath path, String wanted) {
    return path.escaped().toLowerCase(Locale.ROOT).contains(wanted);
  }
}
