package dev.afterclick.app.notify;

import dev.afterclick.model.Board;
import dev.afterclick.model.Hold;
import dev.afterclick.model.Overlap;
import dev.afterclick.model.Party;
import dev.afterclick.model.Policy;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Verdict;
import dev.afterclick.model.WorktreeId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Decides what a person is to be told of, and that only once.
 *
 * <p>That is what waits for them: a conflict, a clobber, and whatever is held. Not what merges
 * cleanly, has landed, or is never held, nor what was there before anybody watched: who is called
 * for nothing soon does not come any more. Pure: the moment is handed in. For one thread.
 */
final class Alarms {

  /** A verdict may still change, and the hold comes a moment after it. */
  static final Duration SETTLED = Duration.ofMillis(500);

  /** What is back sooner than that was never over: an agent stashes, tests, and goes on. */
  static final Duration OVER = Duration.ofMinutes(1);

  /** Two worktrees at a path; sessions would do, but get other names when an agent joins. */
  private record Key(RepoPath path, String one, String other, boolean clobber) {}

  private final Instant began;
  private final Map<Key, Instant> waiting = new HashMap<>();

  /** What was told, and since when it is gone. */
  private final Map<Key, Optional<Instant>> told = new HashMap<>();

  private Set<WorktreeId> first = Set.of();

  /**
   * Knows of nothing.
   *
   * @param began when watching began
   */
  Alarms(Instant began) {
    this.began = began;
  }

  /** Takes a board, and returns what is to be told now, the gravest first. */
  List<Alarm> step(Board board, Instant now) {
    if (first.isEmpty()) {
      first =
          board.sessions().values().stream()
              .map(session -> session.worktree().id())
              .collect(Collectors.toSet());
    }
    Map<Key, Overlap> there = new LinkedHashMap<>();
    board.overlaps().stream()
        .filter(overlap -> isWorthIt(board, overlap))
        .forEach(overlap -> there.putIfAbsent(key(board, overlap), overlap));
    waiting.keySet().retainAll(there.keySet());
    forgetReleased(board);
    told.values().removeIf(gone -> gone.filter(at -> !now.isBefore(at.plus(OVER))).isPresent());
    told.replaceAll((key, gone) -> there.containsKey(key) ? Optional.empty() : since(gone, now));
    return due(board, there, now);
  }

  /** Returns when something is due that only has to last until then. */
  Optional<Instant> next() {
    return waiting.values().stream().min(Instant::compareTo).map(at -> at.plus(SETTLED));
  }

  private List<Alarm> due(Board board, Map<Key, Overlap> there, Instant now) {
    List<Alarm> due = new ArrayList<>();
    there.forEach(
        (key, overlap) -> {
          if (told.containsKey(key)) {
            return;
          }
          if (isOfBefore(board, overlap)) {
            told.put(key, Optional.empty());
          } else if (!now.isBefore(waiting.computeIfAbsent(key, k -> now).plus(SETTLED))) {
            waiting.remove(key);
            told.put(key, Optional.empty());
            due.add(new Alarm(now, overlap, board.holdOn(overlap).map(Hold::id)));
          }
        });
    return due;
  }

  private static Optional<Instant> since(Optional<Instant> gone, Instant now) {
    return gone.isPresent() ? gone : Optional.of(now);
  }

  /** Whoever has released a hold takes it for done, and is to hear that it is not. */
  private void forgetReleased(Board board) {
    board.overlaps().stream()
        .filter(overlap -> isReleased(board, overlap))
        .forEach(overlap -> told.remove(key(board, overlap)));
  }

  private static boolean isWorthIt(Board board, Overlap overlap) {
    return !overlap.isLanded()
        && overlap.policy() == Policy.HOLD
        && !isReleased(board, overlap)
        && (overlap.verdict() == Verdict.CONFLICT || board.holdOn(overlap).isPresent());
  }

  private static boolean isReleased(Board board, Overlap overlap) {
    return board.holds().stream()
        .filter(hold -> !hold.isInForce() && hold.path().equals(overlap.path()))
        .anyMatch(
            hold ->
                overlap.parties().stream()
                    .allMatch(side -> side.session().filter(hold.terms()::involves).isPresent()));
  }

  /** Both were there, and have written nothing since. */
  private boolean isOfBefore(Board board, Overlap overlap) {
    return overlap.parties().stream()
        .allMatch(
            side ->
                side.touched().isBefore(began)
                    && worktree(board, side).filter(first::contains).isPresent());
  }

  private static Key key(Board board, Overlap overlap) {
    List<String> both =
        Stream.of(overlap.left(), overlap.right())
            .map(side -> worktree(board, side).map(WorktreeId::value).orElse(side.label()))
            .sorted()
            .toList();
    return new Key(overlap.path(), both.get(0), both.get(1), overlap.isClobber());
  }

  private static Optional<WorktreeId> worktree(Board board, Party side) {
    return side.session()
        .flatMap(id -> Optional.ofNullable(board.sessions().get(id)))
        .map(session -> session.worktree().id());
  }
}
