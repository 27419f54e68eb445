package dev.afterclick.ui.view;

import dev.afterclick.model.Action;
import dev.afterclick.model.Board;
import dev.afterclick.ui.canvas.Size;
import java.time.Instant;
import java.util.Optional;

/**
 * Makes the next view from what a person does and what the board says.
 *
 * <p>Pure: the moment is handed in. An action that cannot be done now leaves the view as it is but
 * for a line that says why.
 */
public final class Steps {

  private static final int WHEEL_LINES = 3;

  private Steps() {}

  /** Does what a key means. */
  public static ViewState act(ViewState before, Board board, Action action, Instant now) {
    ViewState state = before.silent();
    Optional<String> why = Availability.whyNot(action, board, state);
    if (why.isPresent()) {
      return state.saying(why.get());
    }
    if (state.dialog() instanceof Dialog.Help help) {
      return Scrolling.help(state, help, HelpLine.all(board, state.size().width()).size(), action);
    }
    if (state.comparing().isPresent()) {
      return inComparison(state, board, state.comparing().get(), action);
    }
    return onBoard(state, board, action, now);
  }

  /** Takes a new board into account. */
  public static ViewState boardCame(ViewState before, Board board, Instant now) {
    Cursor cursor = before.cursor();
    boolean mayMove = !cursor.panes().isEmpty() && now.isAfter(cursor.steadyUntil());
    ViewState state = mayMove ? before.withCursor(cursor.allFree()) : before;
    ViewState settled = Moves.settle(state, board);
    return settled.comparing().map(c -> Comparisons.follow(settled, board, c)).orElse(settled);
  }

  public static ViewState resized(ViewState state, Board board, Size size) {
    ViewState resized = Moves.settle(state.withSize(size), board);
    return resized.comparing().map(c -> Scrolling.down(resized, c, 0)).orElse(resized);
  }

  /** Takes a typed sign into the filter. */
  public static ViewState typed(ViewState state, Board board, char sign) {
    return Moves.toMatch(state.silent().withFilter(state.filter().plus(sign)), board);
  }

  /** Does what keys other than signs mean while the filter is typed. */
  public static ViewState filterKey(ViewState before, Board board, String key, Instant now) {
    ViewState state = before.silent();
    Filter filter = state.filter();
    return switch (key) {
      case "enter" -> state.withFilter(filter.done());
      case "esc" -> Moves.settle(state.withFilter(Filter.NONE), board);
      case "backspace" ->
          Moves.toMatch(
              state.withFilter(filter.text().isEmpty() ? Filter.NONE : filter.minus()), board);
      case "up" -> Moves.by(state, board, -1, now);
      case "down" -> Moves.by(state, board, 1, now);
      default -> state;
    };
  }

  /** Selects what was clicked on. */
  public static ViewState clicked(ViewState state, Board board, int x, int y, Instant now) {
    return state.dialog() instanceof Dialog.None
        ? Moves.click(state.silent(), board, x, y, now)
        : state;
  }

  /** Turns the wheel by one notch, {@code direction} being 1 or -1. */
  public static ViewState wheel(ViewState state, Board board, int direction, Instant now) {
    if (state.dialog() instanceof Dialog.Help help) {
      int lines = HelpLine.all(board, state.size().width()).size();
      return Scrolling.helpTo(state, help, help.top() + direction * WHEEL_LINES, lines);
    }
    return state
        .comparing()
        .map(c -> Scrolling.down(state, c, direction * WHEEL_LINES))
        .orElseGet(() -> Moves.by(state, board, direction, now));
  }

  /** Takes a finished comparison in, unless something else is wanted by now. */
  public static ViewState compared(ViewState state, CompareRequest request, Compared result) {
    return state
        .comparing()
        .filter(c -> c.wanted().sameVersions(request))
        .map(c -> Comparisons.show(state, c, request, result))
        .orElse(state);
  }

  private static ViewState inComparison(
      ViewState state, Board board, Comparing open, Action action) {
    return switch (action) {
      case NEXT_PARTNER -> Comparisons.turn(state, board, open, 1);
      case PREVIOUS_PARTNER -> Comparisons.turn(state, board, open, -1);
      case HELP -> help(state);
      default -> Scrolling.compare(state, open, action);
    };
  }

  private static ViewState onBoard(ViewState state, Board board, Action action, Instant now) {
    return switch (action) {
      case UP -> Moves.by(state, board, -1, now);
      case DOWN -> Moves.by(state, board, 1, now);
      case PAGE_UP -> Moves.byPage(state, board, -1, now);
      case PAGE_DOWN -> Moves.byPage(state, board, 1, now);
      case FIRST -> Moves.by(state, board, -Moves.ALL, now);
      case LAST -> Moves.by(state, board, Moves.ALL, now);
      case NEXT_PANE -> Moves.pane(state, board, 1, now);
      case PREVIOUS_PANE -> Moves.pane(state, board, -1, now);
      case NEXT_OVERLAP -> Moves.overlap(state, board, 1, now);
      case PREVIOUS_OVERLAP -> Moves.overlap(state, board, -1, now);
      case ZOOM -> Moves.zoom(state, board, !state.zoomed());
      case FILTER -> state.withFilter(new Filter(state.filter().text(), true));
      case CLEAR -> clear(state, board);
      case OPEN -> open(state, board);
      case HELP -> help(state);
      default -> state;
    };
  }

  private static ViewState help(ViewState state) {
    return state.with(new Dialog.Help(0, state.dialog()));
  }

  private static ViewState clear(ViewState state, Board board) {
    return state.filter().isOn()
        ? Moves.settle(state.withFilter(Filter.NONE), board)
        : Moves.zoom(state, board, false);
  }

  /** Opens a row; a session that is listed as a whole shows its rows first. */
  private static ViewState open(ViewState state, Board board) {
    return Availability.row(board, state)
        .map(row -> Comparisons.open(state, board, row))
        .orElseGet(() -> Moves.zoom(state, board, true));
  }
}
