package dev.afterclick.ui.view;

import dev.afterclick.model.RepoPath;
import dev.afterclick.model.SessionId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where the person is.
 *
 * @param session whose pane; nothing before there is any
 * @param path which row of it; nothing for the session itself, or its first row
 * @param order how the rows of the pane stood when a key was last pressed; empty when they may move
 * @param steadyUntil when the rows may be put in order again
 * @param top the first row of the list that is shown
 */
public record Cursor(
    Optional<SessionId> session,
    Optional<RepoPath> path,
    List<RepoPath> order,
    Instant steadyUntil,
    int top) {

  public static final Cursor NOWHERE =
      new Cursor(Optional.empty(), Optional.empty(), List.of(), Instant.EPOCH, 0);

  public boolean isIn(SessionId pane) {
    return session.filter(pane::equals).isPresent();
  }

  boolean isOn(Spot spot) {
    return isIn(spot.session()) && path.equals(spot.path());
  }

  Cursor at(Spot spot) {
    return new Cursor(Optional.of(spot.session()), spot.path(), order, steadyUntil, top);
  }

  Cursor steady(List<RepoPath> rows, Instant until) {
    return new Cursor(session, path, rows, until, top);
  }

  Cursor withTop(int newTop) {
    return new Cursor(session, path, order, steadyUntil, newTop);
  }
}
