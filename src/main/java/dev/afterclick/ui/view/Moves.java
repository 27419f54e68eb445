package dev.afterclick.ui.view;

import dev.afterclick.model.Board;
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
  static ViewState by(ViewState state, Board board, int lines, Instant now) {
    BoardLayout layout = BoardLayout.of(board, state);
    if (layout.spots().isEmpty()) {
      return state;
    }
    int target = layout.index(state.cursor()) + lines;
    int index = Math.max(0, Math.min(target, layout.spots().size() - 1));
    return to(state, board, layout.spots().get(index), now);
  }

  static ViewState byPage(ViewState state, Board board, int pages, Instant now) {
    int page = Math.max(1, BoardLayout.of(board, state).room() - 1);
    return by(state, board, pages * page, now);
  }

  /** Goes to another session, round and round. */
  static ViewState pane(ViewState state, Board board, int panes, Instant now) {
    BoardLayout layout = BoardLayout.of(board, state);
    Pane pane = layout.panes().get(round(layout.focus() + panes, layout.panes().size()));
    return to(state, board, layout.narrow() ? Spot.whole(pane) : Spot.of(pane), now);
  }

  /** Goes to another overlap, round and round. */
  static ViewState overlap(ViewState state, Board board, int steps, Instant now) {
    BoardLayout layout = BoardLayout.of(board, state);
    List<OverlapGroup> groups =
        layout.groups().stream().filter(group -> group.rank() != Row.Rank.LANDED).toList();
    if (groups.isEmpty()) {
      return state.saying("The filter hides every overlap.");
    }
    int from = indexOfGroup(groups, layout, state.cursor());
    int next = from < 0 ? (steps > 0 ? 0 : groups.size() - 1) : round(from + steps, groups.size());
    return to(state, board, groups.get(next).spot(), now);
  }

  static ViewState zoom(ViewState state, Board board, boolean zoomed) {
    return settle(state.withZoom(zoomed), board);
  }

  static ViewState click(ViewState state, Board board, int x, int y, Instant now) {
    BoardLayout layout = BoardLayout.of(board, state);
    if (layout.narrow()) {
      return layout
          .spotAt(y - layout.headerHeight(), state.cursor().top())
          .map(spot -> to(state, board, spot, now))
          .orElse(state);
    }
    return layout.tiling().tiles().stream()
        .filter(tile -> tile.contains(x, y))
        .findFirst()
        .map(tile -> to(state, board, clickedSpot(layout, tile, y, state.cursor()), now))
        .orElse(state);
  }

  /**
   * Puts the cursor on something that is there, and in sight.
   *
   * <p>In the narrow list, which has no rows, it keeps its row for when the screen is larger again.
   */
  static ViewState settle(ViewState state, Board board) {
    BoardLayout layout = BoardLayout.of(board, state);
    Cursor cursor = state.cursor();
    if (layout.spots().isEmpty()) {
      return state.withCursor(cursor.withTop(0));
    }
    int index = layout.index(cursor);
    boolean pinned = !layout.narrow() && cursor.session().isPresent() && cursor.path().isPresent();
    Cursor settled = pinned ? cursor.at(layout.spots().get(index)) : cursor;
    return state.withCursor(settled.withTop(layout.topFor(cursor.top(), index)));
  }

  /**
   * Leaves a session in which the filter shows nothing for the first in which it shows something.
   */
  static ViewState toMatch(ViewState state, Board board) {
    BoardLayout layout = BoardLayout.of(board, state);
    boolean onMatch = layout.focused().filter(pane -> !pane.rows().isEmpty()).isPresent();
    if (onMatch) {
      return settle(state, board);
    }
    Cursor free = state.cursor().free().withTop(0);
    Optional<Spot> match = layout.groups().stream().findFirst().map(OverlapGroup::spot);
    return match
        .or(
            () ->
                layout.panes().stream().filter(p -> !p.rows().isEmpty()).findFirst().map(Spot::of))
        .map(spot -> settle(state.withCursor(free.at(spot)), board))
        .orElseGet(() -> settle(state, board));
  }

  /** Goes to a spot, and keeps the rows round it where they are for a while. */
  private static ViewState to(ViewState state, Board board, Spot spot, Instant now) {
    boolean samePane = state.cursor().isIn(spot.session());
    Cursor from = samePane ? state.cursor() : state.cursor().free().withTop(0);
    ViewState moved = state.withCursor(from.at(spot));
    BoardLayout layout = BoardLayout.of(board, moved);
    ViewState steady = moved.withCursor(moved.cursor().steady(layout, now.plus(STEADY)));
    return settle(steady, board);
  }

  private static Spot clickedSpot(BoardLayout layout, Tile tile, int y, Cursor cursor) {
    Pane pane = layout.panes().get(tile.pane());
    int top = tile.pane() == layout.focus() ? cursor.top() : 0;
    int row = top + y - tile.y() - 1;
    boolean onRow = row >= top && row < pane.rows().size() && row - top < tile.room();
    return onRow ? Spot.of(pane.rows().get(row)) : Spot.of(pane);
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
