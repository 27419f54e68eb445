package dev.afterclick.engine;

import dev.afterclick.model.Degradation;
import dev.afterclick.model.Entry;
import dev.afterclick.model.Session;
import dev.afterclick.model.Worktree;
import dev.afterclick.model.WorktreeId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What cannot be seen or done as it should: as it was told, and as attempts failed. */
final class Troubles {

  private final Turn turn;
  private final List<Degradation> shown;
  private final Map<Attempt, Degradation> failed;
  private final Map<WorktreeId, String> doubts;

  Troubles(Turn turn, State state) {
    this.turn = turn;
    this.shown = new ArrayList<>(state.board().degraded());
    this.failed = new LinkedHashMap<>(state.failed());
    this.doubts = new HashMap<>(state.doubts());
  }

  /** Takes a trouble that somebody else looks after, in place of what they said of it before. */
  void degrade(Degradation degradation) {
    if (!shown.contains(degradation)) {
      shown.removeIf(other -> isSame(other, degradation));
      begin(degradation);
    }
  }

  void recover(Degradation degradation) {
    shown.stream().filter(other -> isSame(other, degradation)).toList().forEach(this::end);
  }

  void fail(Attempt attempt, String reason) {
    Optional<Degradation> before = firstLike(attempt);
    failed.put(attempt, attempt.failure(reason));
    show(before, firstLike(attempt));
  }

  /** Notes that an attempt succeeded, or that nobody needs it any more. */
  void settle(Attempt attempt) {
    Optional<Degradation> before = firstLike(attempt);
    if (failed.remove(attempt) != null) {
      show(before, firstLike(attempt));
    }
  }

  /**
   * Notes that a worktree could not be looked at, and asks whether it is still there.
   *
   * <p>A look fails as soon as a worktree is being removed, or where it was before it moved; nobody
   * needs to hear of that.
   */
  void doubt(Worktree worktree, String reason) {
    Optional<Session> known = turn.sessionIn(worktree.id());
    if (known.filter(session -> !session.isElsewhere(worktree)).isPresent()) {
      doubts.put(worktree.id(), reason);
      turn.list();
    }
  }

  /** Says what could not be looked at although it is there, once the listing is up to date. */
  void settleDoubts() {
    if (turn.listing == State.Listing.IDLE) {
      doubts.forEach((worktree, reason) -> fail(new Attempt.Look(worktree), reason));
      doubts.clear();
    }
  }

  /** Forgets the troubles of a worktree that could be looked at after all, moved, or is gone. */
  void settleLook(WorktreeId worktree) {
    doubts.remove(worktree);
    settle(new Attempt.Look(worktree));
  }

  /** Forgets the failures that no session has anything to do with any more. */
  void forgetUnneeded() {
    failed.keySet().stream()
        .filter(attempt -> !attempt.isNeeded(turn.sessions))
        .toList()
        .forEach(this::settle);
  }

  List<Degradation> shown() {
    return List.copyOf(shown);
  }

  Map<Attempt, Degradation> failed() {
    return failed;
  }

  Map<WorktreeId, String> doubts() {
    return doubts;
  }

  /** Returns the failure that is shown for all that are like {@code attempt}. */
  private Optional<Degradation> firstLike(Attempt attempt) {
    return failed.entrySet().stream()
        .filter(each -> each.getKey().isLike(attempt))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private void show(Optional<Degradation> before, Optional<Degradation> after) {
    if (!before.equals(after)) {
      before.ifPresent(this::end);
      after.ifPresent(this::begin);
    }
  }

  private void begin(Degradation degradation) {
    shown.add(degradation);
    turn.keep(new Entry.DegradedSeen(turn.at, degradation, false));
  }

  private void end(Degradation degradation) {
    shown.remove(degradation);
    turn.keep(new Entry.DegradedSeen(turn.at, degradation, true));
  }

  private static boolean isSame(Degradation one, Degradation other) {
    return one.kind() == other.kind()
        && one.worktree().equals(other.worktree())
        && one.folder().equals(other.folder());
  }
}
