package dev.afterclick.ui.view.rows;

import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Session;
import dev.afterclick.model.SessionId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A session and its rows, in the order in which they are shown.
 *
 * @param session who
 * @param rows what the filter leaves of its rows
 * @param total how many rows there are without the filter
 * @param rank how grave the gravest of the rows is
 * @param touched when the last of the rows was touched
 */
public record Pane(
    Session session, List<Row> rows, int total, Row.Rank rank, Optional<Instant> touched) {

  /** Makes the pane of rows that are in order, {@code total} being how many there are in all. */
  static Pane of(Session session, List<Row> sorted, int total) {
    Row.Rank rank = sorted.isEmpty() ? Row.Rank.NONE : sorted.get(0).rank();
    Optional<Instant> touched = sorted.stream().map(Row::touched).max(Instant::compareTo);
    return new Pane(session, sorted, total, rank, touched);
  }

  /** Returns it with the same rows in another order. */
  public Pane inOrder(List<Row> order) {
    return new Pane(session, order, total, rank, touched);
  }

  public SessionId id() {
    return session.id();
  }

  /** Tells whether there is nothing to show of it, and no more to come from the first look. */
  public boolean isIdle() {
    return total == 0 && session.pictured();
  }

  /** Returns the row of a path, if it is shown. */
  public Optional<Row> row(RepoPath path) {
    int index = Row.indexOf(rows, path);
    return index < 0 ? Optional.empty() : Optional.of(rows.get(index));
  }
}
