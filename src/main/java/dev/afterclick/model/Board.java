package dev.afterclick.model;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * Everything there is to show, as one immutable value.
 *
 * @param repository the common git directory
 * @param trunk the branch that sessions merge into, short
 * @param sessions the sessions by id
 * @param overlaps all overlaps, the gravest first: conflicts, then clean ones, then landed ones
 * @param holds the holds, the oldest first; released ones as long as what was approved still stands
 * @param guarding whether git enforces them
 * @param recent the latest entries, newest first, for the strip below the panes
 * @param degraded what cannot be seen or done as it should
 * @param watched the worktrees whose file events arrive
 */
public record Board(
    Path repository,
    Optional<String> trunk,
    SortedMap<SessionId, Session> sessions,
    List<Overlap> overlaps,
    List<Hold> holds,
    Guarding guarding,
    List<Entry> recent,
    List<Degradation> degraded,
    SortedSet<WorktreeId> watched) {

  /** Counts the worktrees that the sessions work in. */
  public int worktrees() {
    return (int) sessions.values().stream().map(each -> each.worktree().id()).distinct().count();
  }

  /** Tells whether every session has been looked through, so that what is missing is not there. */
  public boolean isComplete() {
    return !sessions.isEmpty() && sessions.values().stream().allMatch(Session::pictured);
  }

  /**
   * Returns the session that has what stands now where a touch was made: the one that changed the
   * path, else the one that made the touch, else any in the worktree.
   */
  public Optional<Session> sessionOf(Touch touch) {
    List<Session> there =
        sessions.values().stream()
            .filter(session -> session.worktree().id().equals(touch.worktree()))
            .toList();
    return there.stream()
        .filter(session -> session.changes().containsKey(touch.path()))
        .findFirst()
        .or(() -> there.stream().filter(s -> s.id().equals(touch.session())).findFirst())
        .or(() -> there.stream().findFirst());
  }

  /** Returns the overlaps that {@code session} is part of, the gravest first. */
  public List<Overlap> overlapsOf(SessionId session) {
    return overlaps.stream().filter(overlap -> overlap.involves(session)).toList();
  }

  /** Returns the holds that git is to enforce, the oldest first. */
  public List<Hold> holdsInForce() {
    return holds.stream().filter(Hold::isInForce).toList();
  }

  /** Returns the hold that keeps the two sides of {@code overlap} apart. */
  public Optional<Hold> holdOn(Overlap overlap) {
    return holdsInForce().stream()
        .filter(hold -> hold.path().equals(overlap.path()) && !overlap.isLanded())
        .filter(hold -> overlap.parties().stream().allMatch(side -> isParty(hold, side)))
        .findFirst();
  }

  private static boolean isParty(Hold hold, Party side) {
    return side.session().filter(hold.terms()::involves).isPresent();
  }

  /** Counts the paths, not the pairs, that conflict between sessions. */
  public int conflicts() {
    return countPaths(Verdict.CONFLICT);
  }

  /** Counts the paths on which sessions overlap in any way, without those that merely landed. */
  public int overlappingPaths() {
    return (int) overlaps.stream().filter(o -> !o.isLanded()).map(Overlap::path).distinct().count();
  }

  private int countPaths(Verdict verdict) {
    return (int)
        overlaps.stream()
            .filter(o -> !o.isLanded() && o.verdict() == verdict)
            .map(Overlap::path)
            .distinct()
            .count();
  }
}
