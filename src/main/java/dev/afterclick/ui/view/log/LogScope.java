package dev.afterclick.ui.view.log;

import dev.afterclick.model.RepoPath;
import dev.afterclick.model.SessionId;
import dev.afterclick.model.Touch;

/** Which touches a log lists. */
public sealed interface LogScope {

  /** Those of one path, whoever made them. */
  record OfPath(RepoPath path) implements LogScope {

    @Override
    public boolean holds(Touch touch) {
      return touch.path().equals(path) || touch.origin().filter(path::equals).isPresent();
    }
  }

  /** Those that one session made; of whoever works in a worktree, all that were made there. */
  record OfSession(SessionId session, String label) implements LogScope {

    @Override
    public boolean holds(Touch touch) {
      return touch.session().equals(session) || touch.carrier().equals(session);
    }
  }

  boolean holds(Touch touch);
}
