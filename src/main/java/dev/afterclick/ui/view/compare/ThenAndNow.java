package dev.afterclick.ui.view.compare;

import dev.afterclick.model.Board;
import dev.afterclick.model.Change;
import dev.afterclick.model.Entry;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Session;
import dev.afterclick.model.Touch;
import java.util.Optional;

/**
 * The version that a touch left, or of a deletion the one it found, and what stands there now.
 *
 * @param board what stands there now
 * @param then the touch
 */
public record ThenAndNow(Board board, Entry.Touched then) {

  public CompareRequest request() {
    Touch touch = then.touch();
    CompareSide left =
        CompareSide.of(
            touch.label(), touch.path(), touch.after().or(touch::before), Optional.of(then.at()));
    return new CompareRequest(touch.path(), left, now(touch));
  }

  private CompareSide now(Touch touch) {
    Optional<Session> there = board.sessionOf(touch);
    if (there.isEmpty()) {
      return nothing(touch.label() + ", which is gone,", touch.path());
    }
    Session session = there.get();
    String label = session.label() + " now";
    return change(session, touch.path())
        .map(change -> side(label, change))
        .orElseGet(() -> unchanged(session, label, touch.path()));
  }

  /** Finds what the session made of a path; a file that it renamed is followed. */
  private static Optional<Change> change(Session session, RepoPath path) {
    return Optional.ofNullable(session.changes().get(path))
        .or(
            () ->
                session.changes().values().stream()
                    .filter(change -> change.origin().filter(path::equals).isPresent())
                    .findFirst());
  }

  private static CompareSide side(String label, Change change) {
    return CompareSide.of(label, change.path(), change.now(), Optional.of(change.touched()));
  }

  /** What a session has not changed is as its base has it. */
  private static CompareSide unchanged(Session session, String label, RepoPath path) {
    return session
        .base()
        .map(base -> CompareSide.committed(label, path, base))
        .orElseGet(() -> nothing(label, path));
  }

  private static CompareSide nothing(String label, RepoPath path) {
    return CompareSide.of(label, path, Optional.empty(), Optional.empty());
  }
}
