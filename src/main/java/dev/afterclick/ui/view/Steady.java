package dev.afterclick.ui.view;

import dev.afterclick.model.RepoPath;
import dev.afterclick.ui.view.rows.Pane;
import dev.afterclick.ui.view.rows.Row;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps rows where they are while a person's hand is on them.
 *
 * <p>Rows that were there stay in their old order. A new one goes where it belongs, but never above
 * the cursor: what is about to be opened does not move. Each row is looked at a few times only,
 * since there may be thousands.
 */
final class Steady {

  private final List<Row> old = new ArrayList<>();
  private final Map<RepoPath, Integer> places = new HashMap<>();

  /** The first place below the cursor. */
  private final int floor;

  private Steady(List<Row> sorted, Cursor cursor) {
    Map<RepoPath, Row> byPath = new HashMap<>();
    sorted.forEach(row -> byPath.put(row.path(), row));
    for (Row stood : cursor.order()) {
      Row row = byPath.get(stood.path());
      if (row != null) {
        places.put(row.path(), old.size());
        old.add(row);
      }
    }
    this.floor = cursor.path().map(path -> places.getOrDefault(path, -1)).orElse(-1) + 1;
  }

  /** Keeps the rows of the cursor's pane where they are. */
  static List<Pane> panes(List<Pane> panes, Cursor cursor) {
    return panes.stream()
        .map(pane -> cursor.isIn(pane.id()) ? pane.inOrder(keep(pane.rows(), cursor)) : pane)
        .toList();
  }

  @SuppressWarnings("ReferenceEquality") // Mostly nothing has come since, and the list is long.
  private static List<Row> keep(List<Row> sorted, Cursor cursor) {
    return cursor.order().isEmpty() || cursor.order() == sorted
        ? sorted
        : new Steady(sorted, cursor).with(sorted);
  }

  private List<Row> with(List<Row> sorted) {
    Map<Integer, Deque<List<Row>>> runs = newRuns(sorted);
    List<Row> all = new ArrayList<>(sorted.size());
    all.addAll(old.subList(0, floor));
    for (int place = floor; place <= old.size(); place++) {
      runs.getOrDefault(place, new ArrayDeque<>()).forEach(all::addAll);
      if (place < old.size()) {
        all.add(old.get(place));
      }
    }
    return all;
  }

  /** Finds what is new, in runs, by the place that it goes before; what comes later is first. */
  private Map<Integer, Deque<List<Row>>> newRuns(List<Row> sorted) {
    Map<Integer, Deque<List<Row>>> runs = new HashMap<>();
    List<Row> run = new ArrayList<>();
    int place = 0;
    for (Row row : sorted) {
      Integer was = places.get(row.path());
      if (was != null) {
        place = was + 1;
        run = new ArrayList<>();
        continue;
      }
      if (run.isEmpty()) {
        runs.computeIfAbsent(Math.max(floor, place), at -> new ArrayDeque<>()).addFirst(run);
      }
      run.add(row);
    }
    return runs;
  }
}
