package dev.afterclick.ui.view;

import dev.afterclick.ui.view.rows.Pane;
import java.util.Comparator;
import java.util.List;

/**
 * Puts panes in the order in which a crowded screen shows them: who is in trouble first, who has
 * changed nothing last, and the main worktree behind its like.
 *
 * <p>While a person's hand is on them they stay as they stood; only one that begins or ends to have
 * changes goes to where such ones are.
 */
final class PaneOrder {

  private PaneOrder() {}

  static List<Pane> of(List<Pane> panes, Cursor cursor) {
    return panes.stream()
        .sorted(
            Comparator.comparing(Pane::isIdle)
                .thenComparing(pane -> pane.session().worktree().main())
                .thenComparing(pane -> place(pane, cursor))
                .thenComparing(Pane::rank))
        .toList();
  }

  private static int place(Pane pane, Cursor cursor) {
    int place = cursor.panes().indexOf(pane.id());
    return place < 0 ? cursor.panes().size() : place;
  }
}
