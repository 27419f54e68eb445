package dev.afterclick.ui.board;

import dev.afterclick.model.Board;
import dev.afterclick.model.Hold;
import dev.afterclick.model.HoldParty;
import dev.afterclick.model.Overlap;
import dev.afterclick.ui.view.rows.Row;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A hold that no row shows: what is held stands in no worktree at the moment, but a branch would
 * still bring it.
 *
 * @param since when it was opened
 * @param words what is to be said
 */
record OutOfSight(Instant since, Sentence words) {

  /** Returns the oldest one, which counts the others; nothing before everything was looked at. */
  static Optional<OutOfSight> of(Board board) {
    if (!board.isComplete()) {
      return Optional.empty();
    }
    List<Hold> hidden =
        board.holdsInForce().stream()
            .filter(hold -> board.overlaps().stream().noneMatch(over -> shows(over, hold)))
            .filter(hold -> !branches(board, hold).isEmpty())
            .toList();
    return hidden.stream()
        .findFirst()
        .map(hold -> new OutOfSight(hold.since(), words(board, hold, hidden.size() - 1)));
  }

  private static boolean shows(Overlap overlap, Hold hold) {
    return overlap.path().equals(hold.path()) && !overlap.isLanded();
  }

  private static Sentence words(Board board, Hold hold, int others) {
    List<String> names = branches(board, hold);
    String branches = names.size() == 1 ? "branch " : "branches ";
    return new Sentence(
        Row.Rank.HELD,
        "held: ",
        Optional.of(hold.path()),
        ", which "
            + branches
            + Several.names(names)
            + (names.size() == 1 ? " still brings (" : " still bring (")
            + hold.id()
            + (others > 0 ? ", and " + others + " more)" : ")"));
  }

  private static List<String> branches(Board board, Hold hold) {
    return hold.terms().parties().stream()
        .filter(party -> !stands(board, party))
        .flatMap(party -> party.branch().stream())
        .toList();
  }

  private static boolean stands(Board board, HoldParty party) {
    return Optional.ofNullable(board.sessions().get(party.session()))
        .flatMap(session -> Optional.ofNullable(session.changes().get(party.side().path())))
        .filter(change -> change.result().equals(party.side().version()))
        .isPresent();
  }
}
