package dev.afterclick.ui.view.rows;

import dev.afterclick.model.RepoPath;
import dev.afterclick.model.SessionId;
import java.util.Optional;

/** A place the cursor can be: a row of a pane, or a session as a whole. */
public record Spot(SessionId session, Optional<RepoPath> path) {

  public static Spot of(Row row) {
    return new Spot(row.session(), Optional.of(row.path()));
  }

  public static Spot of(Pane pane) {
    return pane.rows().isEmpty() ? whole(pane) : of(pane.rows().get(0));
  }

  public static Spot whole(Pane pane) {
    return new Spot(pane.id(), Optional.empty());
  }
}
