package dev.afterclick.ui.view.rows;

import dev.afterclick.model.Entry;
import dev.afterclick.model.Touch;
import java.util.List;

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

  public Filter plus(String typed) {
    return new Filter(text + typed, true);
  }

  /** Takes the last sign away. */
  public Filter minus() {
    int end = text.isEmpty() ? 0 : text.offsetByCodePoints(text.length(), -1);
    return new Filter(text.substring(0, end), true);
  }

  public Filter done() {
    return new Filter(text, false);
  }

  /** Returns those of the rows whose path, now or before a rename, holds the text. */
  List<Row> of(List<Row> rows) {
    Sought sought = new Sought(text);
    return rows.stream().filter(row -> matches(row, sought)).toList();
  }

  /** Returns those of the touches whose path, now or before a rename, or session holds the text. */
  public List<Entry.Touched> ofTouches(List<Entry.Touched> lines) {
    Sought sought = new Sought(text);
    return text.isEmpty()
        ? lines
        : lines.stream().filter(line -> matches(line.touch(), sought)).toList();
  }

  private static boolean matches(Touch touch, Sought sought) {
    return sought.isIn(touch.path().escaped())
        || sought.isIn(touch.label())
        || (touch.origin().isPresent() && sought.isIn(touch.origin().get().escaped()));
  }

  private static boolean matches(Row row, Sought sought) {
    return sought.isIn(row.path().escaped())
        || (row.origin().isPresent() && sought.isIn(row.origin().get().escaped()));
  }
}
