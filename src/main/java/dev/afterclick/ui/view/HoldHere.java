package dev.afterclick.ui.view;

import dev.afterclick.model.Board;
import dev.afterclick.model.Hold;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.SessionId;
import java.util.Optional;

/** Finds the hold that a person is on, wherever that is. */
final class HoldHere {

  private HoldHere() {}

  /** Returns the hold of what is open, in the list, or by a row of the board. */
  static Optional<Hold> of(View view) {
    Board board = view.board();
    ViewState state = view.state();
    if (state.comparing().isPresent()) {
      return of(board, state.comparing().get());
    }
    if (state.reconciling().isPresent()) {
      ReconcileRequest shown = state.reconciling().get().shown();
      return between(
          board, shown.path(), shown.ours().session().get(), shown.theirs().session().get());
    }
    return state
        .holds()
        .map(list -> list.hold(board))
        .orElseGet(() -> Availability.row(view).flatMap(Row::overlap).flatMap(board::holdOn));
  }

  private static Optional<Hold> of(Board board, Comparing open) {
    return open.against() instanceof Comparing.Against.Other other
        ? between(board, open.wanted().path(), open.session(), other.session())
        : Optional.empty();
  }

  private static Optional<Hold> between(
      Board board, RepoPath path, SessionId one, SessionId other) {
    return board.holdsInForce().stream()
        .filter(hold -> hold.path().equals(path))
        .filter(hold -> hold.terms().involves(one) && hold.terms().involves(other))
        .findFirst();
  }
}
