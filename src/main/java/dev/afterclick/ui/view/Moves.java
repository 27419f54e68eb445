package dev.afterclick.ui.view;

import dev.afterclick.ui.view.rows.OverlapGroup;
import dev.afterclick.ui.view.rows.Pane;
import dev.afterclick.ui.view.rows.Row;
import dev.afterclick.ui.view.rows.Spot;
import dev.afterclick.ui.view.tiles.Tile;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Moves the cursor over the board. */
final class Moves {

  /** Farther than any list is long. */
  static final int ALL = 1_000_000;

  /** How long after a key rows stay where they are. */
  private static final Duration STEADY = Duration.ofSeconds(15);

  private Moves() {}

  /** Moves within the list, as far as it goes. */
  static View by(View view, int lines, Instant now) {
    BoardLayout layout = view.layout();
    if (layout.spots().isEmpty()) {
      return view;
    }
    int target = layout.index(view.state().cursor()) + lines;
    int index = Math.max(0, Math.min(target, layout.spots().size() - 1));
    return to(view, layout.spots().get(index), now);
  }

  static View byPage(View view, int pages, Instant now) {
    int page = Math.max(1, view.layout().room() - 1);
    return by(view, pages * page, now);
  }

  /** Goes to another session, round and round. */
  static View pane(View view, int panes, Instant now) {
    BoardLayout layout = view.layout();
    Pane pane = layout.panes().get(round(layout.focus() + panes, layout.panes().size()));
    return to(view, layout.narrow() ? Spot.whole(pane) : Spot.of(pane), now);
  }

  /** Goes to another overlap, round and round. */
  static View overlap(View view, int steps, Instant now) {
    BoardLayout layout = view.layout();
    List<OverlapGroup> groups =
        layout.groups().stream().filter(group -> group.rank() != Row.Rank.LANDED).toList();
    if (groups.isEmpty()) {
      return view.with(view.state().saying("The filter hides every overlap."));
    }
    int from = indexOfGroup(groups, layout, view.state().cursor());
    int next = from < 0 ? (steps > 0 ? 0 : groups.size() - 1) : round(from + steps, groups.size());
    return to(view, groups.get(next).spot(), now);
  }

  static View zoom(View view, boolean zoomed) {
    return settle(view.with(view.state().withZoom(zoomed)));
  }

  /** Goes to the row, or else to the session, that was clicked on. */
  static View click(View view, int x, int y, Instant now) {
    return rowAt(view, x, y)
        .or(() -> paneAt(view.layout(), x, y).map(Spot::of))
        .map(spot -> to(view, spot, now))
        .orElse(view);
  }

  /** Returns what of the list stands at a place of the screen. */
  static Optional<Spot> rowAt(View view, int x, int y) {
    BoardLayout layout = view.layout();
    int top = view.state().cursor().top();
    return layout.narrow()
        ? layout.spotAt(y - layout.headerHeight(), top)
        : tileAt(layout, x, y).flatMap(tile -> rowAt(layout, tile, y, top));
  }

  /**
   * Puts the cursor on something that is there, and in sight.
   *
   * <p>In the narrow list, which has no rows, it keeps its row for when the screen is larger again.
   */
  static View settle(View view) {
    BoardLayout layout = view.layout();
    Cursor cursor = view.state().cursor();
    if (layout.spots().isEmpty()) {
      return view.with(cursor.withTop(0));
    }
    int index = layout.index(cursor);
    boolean pinned = !layout.narrow() && cursor.session().isPresent() && cursor.path().isPresent();
    Cursor settled = pinned ? cursor.at(layout.spots().get(index)) : cursor;
    return view.with(settled.withTop(layout.topFor(cursor.top(), index)));
  }

  /**
   * Leaves a session in which the filter shows nothing for the first in which it shows something.
   */
  static View toMatch(View view) {
    BoardLayout layout = view.layout();
    boolean onMatch = layout.focused().filter(pane -> !pane.rows().isEmpty()).isPresent();
    if (onMatch) {
      return settle(view);
    }
    Cursor free = view.state().cursor().free().withTop(0);
    Optional<Spot> match = layout.groups().stream().findFirst().map(OverlapGroup::spot);
    return match
        .or(
            () ->
                layout.panes().stream().filter(p -> !p.rows().isEmpty()).findFirst().map(Spot::of))
        .map(spot -> settle(view.with(free.at(spot))))
        .orElseGet(() -> settle(view));
  }

  /** Goes to a spot, and keeps the rows round it where they are for a while. */
  private static View to(View view, Spot spot, Instant now) {
    boolean samePane = view.state().cursor().isIn(spot.session());
    Cursor from = samePane ? view.state().cursor() : view.state().cursor().free().withTop(0);
    View moved = view.with(from.at(spot));
    Cursor cursor = moved.state().cursor();
    return settle(moved.with(cursor.steady(moved.layout(), now.plus(STEADY))));
  }

  private static Optional<Pane> paneAt(BoardLayout layout, int x, int y) {
    return tileAt(layout, x, y).map(tile -> layout.panes().get(tile.pane()));
  }

  private static Optional<Tile> tileAt(BoardLayout layout, int x, int y) {
    return layout.tiling().tiles().stream().filter(tile -> tile.contains(x, y)).findFirst();
  }

  private static Optional<Spot> rowAt(BoardLayout layout, Tile tile, int y, int cursorTop) {
    List<Row> rows = layout.panes().get(tile.pane()).rows();
    int top = tile.pane() == layout.focus() ? cursorTop : 0;
    int row = top + y - tile.y() - 1;
    boolean onRow = row >= top && row < rows.size() && row - top < tile.room();
    return onRow ? Optional.of(Spot.of(rows.get(row))) : Optional.empty();
  }

  private static int indexOfGroup(List<OverlapGroup> groups, BoardLayout layout, Cursor cursor) {
    Optional<Spot> spot =
        layout.spots().isEmpty()
            ? Optional.empty()
            : Optional.of(layout.spots().get(layout.index(cursor)));
    for (int i = 0; i < groups.size(); i++) {
      OverlapGroup group = groups.get(i);
      if (spot.filter(group::involves).isPresent()) {
        return i;
      }
    }
    return -1;
  }

  private static int round(int index, int size) {
    return Math.floorMod(index, size);
  }
}
