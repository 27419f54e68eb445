package dev.afterclick.ui.view;

import dev.afterclick.model.Board;
import dev.afterclick.model.Session;
import dev.afterclick.ui.canvas.Size;
import dev.afterclick.ui.view.rows.BoardRows;
import dev.afterclick.ui.view.rows.Trouble;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A board and how one person looks at it.
 *
 * <p>A value, but for the layout, which is worked out when it is first asked for: not every view is
 * painted. For one thread.
 */
public final class View {

  private final BoardRows rows;
  private final ViewState state;
  private @Nullable BoardLayout layout;

  private View(BoardRows rows, ViewState state) {
    this.rows = rows;
    this.state = state;
  }

  /** Returns the view of a board before anything was pressed. */
  public static View first(Board board, Size size) {
    return Moves.settle(new View(BoardRows.of(board), ViewState.first(size)));
  }

  public Board board() {
    return rows.board();
  }

  public ViewState state() {
    return state;
  }

  /** Returns where everything is. */
  public BoardLayout layout() {
    BoardLayout known = layout;
    if (known == null) {
      known = BoardLayout.of(rows, state);
      layout = known;
    }
    return known;
  }

  /** Returns the session that the cursor is in. */
  public Optional<Session> session() {
    return LogSteps.session(this).flatMap(id -> Optional.ofNullable(board().sessions().get(id)));
  }

  /** Returns the overlaps by path. */
  public Trouble trouble() {
    return rows.trouble();
  }

  /** Counts the rows of all sessions, whatever the filter. */
  public int total() {
    return rows.sessions().stream().mapToInt(session -> session.all().total()).sum();
  }

  /** Counts the rows that the filter leaves. */
  public int matching() {
    return rows.sessions().stream().mapToInt(session -> session.shown().rows().size()).sum();
  }

  View with(ViewState next) {
    return new View(rows.with(next.filter()), next);
  }

  View with(Cursor cursor) {
    return with(state.withCursor(cursor));
  }

  View with(Board newer) {
    return new View(rows.with(newer), state);
  }
}
