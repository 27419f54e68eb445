package dev.afterclick.ui.view;

import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Session;
import dev.afterclick.model.SessionId;
import java.util.List;

/**
 * A session and its rows, in the order in which they are shown.
 *
 * @param session who
 * @param rows what the filter leaves of its rows
 * @param total how many rows there are without the filter
 */
public record Pane(Session session, List<Row> rows, int total) {

  public SessionId id() {
    return session.id();
  }

  /** Tells whether there is nothing to show of it, and no more to come from the first look. */
  public boolean isIdle() {
    return total == 0 && session.pictured();
  }

  /** Returns how grave the gravest of its rows is. */
  Row.Rank rank() {
    return rows.stream().map(Row::rank).min(Row.Rank::compareTo).orElse(Row.Rank.NONE);
  }

  /** Returns where the row of {@code path} is, or -1. */
  public int indexOf(RepoPath path) {
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).path().equals(path)) {
        return i;
      }
    }
    return -1;
  }
}
