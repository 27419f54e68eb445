package dev.afterclick.engine;

import dev.afterclick.model.Attribution;
import dev.afterclick.model.Change;
import dev.afterclick.model.ChangeKind;
import dev.afterclick.model.Difference;
import dev.afterclick.model.Entry;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Session;
import dev.afterclick.model.SessionId;
import dev.afterclick.model.Sight;
import dev.afterclick.model.Touch;
import dev.afterclick.model.Version;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells what was touched from how a session looked before and after.
 *
 * <p>A reset or a stash that takes changes away is a touch too: what counts is that something else
 * stands there now. A base that moves under a file as it is touches nothing.
 */
final class Touches {

  private final Turn turn;
  private final Session before;
  private final Session after;
  private final Map<RepoPath, Change> found = new HashMap<>();
  private final Set<RepoPath> originsBefore;
  private final Set<RepoPath> originsAfter;
  private final Map<RepoPath, Optional<Version>> stood;

  Touches(Turn turn, Session before, Session after, Sight sight) {
    this.turn = turn;
    this.before = before;
    this.after = after;
    this.originsBefore = origins(before);
    this.originsAfter = origins(after);
    this.stood = sight.stood();
    sight.changes().forEach(change -> found.put(change.path(), change));
  }

  /** Keeps touches for what changed in a session's worktree while nobody watched. */
  static void late(Turn turn, SessionId id, List<Difference> differences) {
    Optional<Session> session = Optional.ofNullable(turn.sessions.get(id));
    session.ifPresent(known -> differences.forEach(each -> late(turn, known, each)));
  }

  private static void late(Turn turn, Session session, Difference difference) {
    Optional<Change> change = Optional.ofNullable(session.changes().get(difference.path()));
    Touch touch =
        new Touch(
            turn.nextTouchId(),
            session.id(),
            session.worktree().label(),
            difference.path(),
            Optional.empty(),
            ChangeKind.between(difference.before(), difference.after()),
            difference.before(),
            difference.after(),
            change.flatMap(Change::lines),
            Attribution.WORKTREE,
            true);
    turn.keep(new Entry.Touched(turn.at, touch));
  }

  /** Keeps a touch for each of these paths at which another version stands now. */
  void keep(Set<RepoPath> looked) {
    looked.stream().sorted().forEach(this::keep);
  }

  private void keep(RepoPath path) {
    Optional<Change> now = Optional.ofNullable(after.changes().get(path));
    Optional<Version> then = versionBefore(path);
    Optional<Version> since = versionAfter(path);
    if (!then.equals(since)) {
      boolean renamed = then.isEmpty() && now.flatMap(Change::origin).isPresent();
      keep(path, now, renamed ? now.get().base() : then, since, renamed);
    }
  }

  private void keep(
      RepoPath path,
      Optional<Change> now,
      Optional<Version> then,
      Optional<Version> since,
      boolean renamed) {
    Credit credit = Credits.of(turn, after, path);
    Touch touch =
        new Touch(
            turn.nextTouchId(),
            credit.session(),
            credit.label(),
            after.worktree().id(),
            path,
            now.flatMap(Change::origin),
            renamed ? ChangeKind.RENAMED : ChangeKind.between(then, since),
            then,
            since,
            now.flatMap(Change::lines),
            credit.attribution(),
            credit.candidates(),
            false);
    Entry.Touched touched = new Entry.Touched(turn.at, touch);
    turn.keep(touched);
    Clobbers.touched(turn, after.worktree().id(), touched);
    // Not before: who writes has then seen what it wrote, but perhaps not what it wrote upon.
    turn.agents.touched(touch);
  }

  private Optional<Version> versionBefore(RepoPath path) {
    Optional<Version> told = stood.get(path);
    if (told != null) {
      return told;
    }
    Change change = before.changes().get(path);
    if (change != null) {
      return change.now();
    }
    Change seen = found.get(path);
    if (seen == null || seen.origin().isPresent() || originsBefore.contains(path)) {
      return Optional.empty();
    }
    return seen.base();
  }

  private Optional<Version> versionAfter(RepoPath path) {
    Change change = after.changes().get(path);
    if (change != null) {
      return change.now();
    }
    if (originsAfter.contains(path)) {
      return Optional.empty();
    }
    Change seen = found.get(path);
    return seen != null
        ? seen.now()
        : Optional.ofNullable(before.changes().get(path)).flatMap(Change::base);
  }

  private static Set<RepoPath> origins(Session session) {
    Set<RepoPath> origins = new HashSet<>();
    session.changes().values().forEach(change -> change.origin().ifPresent(origins::add));
    return origins;
  }
}
