package dev.afterclick.engine;

import dev.afterclick.model.Change;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Session;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what a session did at a path, be it that the file stands there or that it was renamed away.
 *
 * <p>Renames need this old-to-new index: who edits a file that another session renamed meets it
 * under its old name.
 */
final class Footprint {

  private final Session session;
  private final Map<RepoPath, Change> renamedAway = new HashMap<>();

  Footprint(Session session) {
    this.session = session;
    for (Change change : session.changes().values()) {
      change.origin().ifPresent(origin -> renamedAway.put(origin, change));
    }
  }

  Session session() {
    return session;
  }

  /** Returns the change that others meet at {@code path}. */
  Optional<Change> at(RepoPath path) {
    Change direct = session.changes().get(path);
    return Optional.ofNullable(direct != null ? direct : renamedAway.get(path));
  }

  /**
   * Returns a new file below {@code path}, which cannot be if another session has a file there.
   *
   * <p>What stood below it before is gone in that session, and meets as a deletion.
   */
  Optional<Change> newBelow(RepoPath path) {
    for (Change change : session.changes().tailMap(firstBelow(path)).values()) {
      if (!change.path().isBelow(path)) {
        return Optional.empty();
      }
      if (change.base().isEmpty() && change.result().isPresent()) {
        return Optional.of(change);
      }
    }
    return Optional.empty();
  }

  /** Returns where this session may meet another that changed {@code paths}. */
  Set<RepoPath> meetingPlaces(Set<RepoPath> paths) {
    Set<RepoPath> places = new HashSet<>();
    for (RepoPath path : paths) {
      if (at(path).isPresent() || newBelow(path).isPresent()) {
        places.add(path);
      }
      for (var folder = path.parent(); folder.isPresent(); folder = folder.get().parent()) {
        if (session.changes().containsKey(folder.get())) {
          places.add(folder.get());
        }
      }
    }
    return places;
  }

  /** Returns every path at which others can meet this session. */
  Set<RepoPath> paths() {
    Set<RepoPath> paths = new HashSet<>(session.changes().keySet());
    paths.addAll(renamedAway.keySet());
    return paths;
  }

  /** Names sort after it that lie below the folder: no name holds a NUL. */
  private static RepoPath firstBelow(RepoPath folder) {
    return new RepoPath(folder.value() + "/\0");
  }
}
