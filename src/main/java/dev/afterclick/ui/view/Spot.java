package dev.afterclick.ui.view;

import dev.afterclick.model.RepoPath;
import dev.afterclick.model.SessionId;
import java.util.Optional;

/** A place the cursor can be: a row of a pane, or a session as a whole. */
public record Spot(SessionId session, Optional<RepoPath> path) {

  static Spot of(Row row) {
    return new Spot(row.session(), Optional.of(row.path()));
  }

  static Spot of(Pane pane) {
    return pane.rows().isEmpty() ? whole(pane) : of(pane.rows().get(0));
  }

  static Spot whole(Pane pane) {
    return new Spot(pane.id(), Optional.empty());
  }
}
