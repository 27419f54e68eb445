package dev.afterclick.ui.view;

import dev.afterclick.model.RepoPath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Keeps rows where they are while a person's hand is on them.
 *
 * <p>Rows that were there stay in their old order. A new one goes where it belongs, but never above
 * the cursor: what is about to be opened does not move.
 */
final class Steady {

  private Steady() {}

  static List<Row> keep(List<Row> sorted, Cursor cursor) {
    if (cursor.order().isEmpty()) {
      return sorted;
    }
    Map<RepoPath, Row> byPath = new LinkedHashMap<>();
    sorted.forEach(row -> byPath.put(row.path(), row));
    List<Row> kept = new ArrayList<>();
    cursor.order().stream().filter(byPath::containsKey).map(byPath::get).forEach(kept::add);
    Set<Row> old = new HashSet<>(kept);
    int floor = floor(kept, cursor);
    for (int i = 0; i < sorted.size(); i++) {
      if (!old.contains(sorted.get(i))) {
        kept.add(Math.max(floor, placeAfter(kept, sorted, i)), sorted.get(i));
      }
    }
    return kept;
  }

  /** Finds the first place that is below the cursor. */
  private static int floor(List<Row> kept, Cursor cursor) {
    for (int i = 0; i < kept.size(); i++) {
      if (cursor.path().filter(kept.get(i).path()::equals).isPresent()) {
        return i + 1;
      }
    }
    return 0;
  }

  /** Finds the place behind the row that comes before it in the sorted order. */
  private static int placeAfter(List<Row> kept, List<Row> sorted, int at) {
    return at == 0 ? 0 : kept.indexOf(sorted.get(at - 1)) + 1;
  }
}
