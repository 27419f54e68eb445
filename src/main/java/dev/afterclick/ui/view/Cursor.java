package dev.afterclick.ui.view;

import dev.afterclick.model.RepoPath;
import dev.afterclick.model.SessionId;
import dev.afterclick.ui.view.rows.Pane;
import dev.afterclick.ui.view.rows.Row;
import dev.afterclick.ui.view.rows.Spot;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where the person is.
 *
 * @param session whose pane; nothing before there is any
 * @param path which row of it; nothing for the session itself, or its first row
 * @param order how the rows of the pane stood when a key was last pressed; empty when they may move
 * @param panes how the panes stood then; empty when they may move
 * @param steadyUntil when the rows may be put in order again
 * @param top the first row of the list that is shown
 */
public record Cursor(
    Optional<SessionId> session,
    Optional<RepoPath> path,
    List<Row> order,
    List<SessionId> panes,
    Instant steadyUntil,
    int top) {

  public static final Cursor NOWHERE =
      new Cursor(Optional.empty(), Optional.empty(), List.of(), List.of(), Instant.EPOCH, 0);

  public boolean isIn(SessionId pane) {
    return session.filter(pane::equals).isPresent();
  }

  boolean isOn(Spot spot) {
    return isIn(spot.session()) && path.equals(spot.path());
  }

  Cursor at(Spot spot) {
    return new Cursor(Optional.of(spot.session()), spot.path(), order, panes, steadyUntil, top);
  }

  /** Forgets how the rows stood. */
  Cursor free() {
    return new Cursor(session, path, List.of(), panes, steadyUntil, top);
  }

  /** Forgets how anything stood. */
  Cursor allFree() {
    return new Cursor(session, path, List.of(), List.of(), Instant.EPOCH, top);
  }

  /** Remembers how the rows of its pane stand, and the panes. */
  Cursor steady(BoardLayout layout, Instant until) {
    List<Row> rows = layout.focused().map(Pane::rows).orElse(List.of());
    List<SessionId> standing = layout.panes().stream().map(Pane::id).toList();
    return new Cursor(session, path, rows, standing, until, top);
  }

  Cursor withTop(int newTop) {
    return new Cursor(session, path, order, panes, steadyUntil, newTop);
  }
}
