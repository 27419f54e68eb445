package dev.afterclick.engine;

import dev.afterclick.model.Question;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.SessionId;
import java.util.Optional;
import java.util.Set;

/**
 * Names an overlap as long as it lasts.
 *
 * @param path the path both sides have in common
 * @param left the session whose id sorts first
 * @param right the other session; nothing for the trunk
 */
record OverlapKey(RepoPath path, SessionId left, Optional<SessionId> right) {

  static OverlapKey between(RepoPath path, SessionId one, SessionId other) {
    return one.compareTo(other) < 0
        ? new OverlapKey(path, one, Optional.of(other))
        : new OverlapKey(path, other, Optional.of(one));
  }

  static OverlapKey withTrunk(RepoPath path, SessionId session) {
    return new OverlapKey(path, session, Optional.empty());
  }

  /** Returns the overlap that a question is about. */
  static OverlapKey of(Question question) {
    SessionId left = question.left().session().orElseThrow();
    return new OverlapKey(question.path(), left, question.right().session());
  }

  boolean involves(SessionId session) {
    return left.equals(session) || right.filter(session::equals).isPresent();
  }

  /** Tells whether its sessions are among these. */
  boolean isBetween(Set<SessionId> sessions) {
    return sessions.contains(left) && right.map(sessions::contains).orElse(true);
  }
}
