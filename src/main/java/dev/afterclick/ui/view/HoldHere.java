package dev.afterclick.ui.view;

import dev.afterclick.model.Board;
import dev.afterclick.model.Hold;
import dev.afterclick.model.Overlap;
import dev.afterclick.model.OverlapKind;
import dev.afterclick.model.Party;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.SessionId;
import dev.afterclick.ui.view.compare.Comparing;
import dev.afterclick.ui.view.reconcile.ReconcileRequest;
import dev.afterclick.ui.view.reconcile.Reconciling;
import dev.afterclick.ui.view.rows.Row;
import java.util.List;
import java.util.Optional;

/** Finds the hold that a person is on, wherever that is. */
final class HoldHere {

  static final String NONE = "There is no hold here.";

  private HoldHere() {}

  /** Returns the hold of what is open, in the list, or by a row of the board. */
  static Optional<Hold> of(View view) {
    Board board = view.board();
    ViewState state = view.state();
    if (state.comparing().isPresent()) {
      return of(board, state.comparing().get());
    }
    if (state.reconciling().isPresent()) {
      return of(board, state.reconciling().get().shown());
    }
    return state
        .holds()
        .map(list -> list.hold(board))
        .orElseGet(() -> Availability.row(view).flatMap(Row::overlap).flatMap(board::holdOn));
  }

  private static Optional<Hold> of(Board board, ReconcileRequest shown) {
    SessionId ours = shown.ours().session().orElseThrow();
    // What was lost is no party of a hold: it has no branch that could bring it.
    SessionId theirs = shown.isClobber() ? ours : shown.theirs().session().orElseThrow();
    return between(board, shown.path(), ours, theirs)
        .filter(hold -> isOfClobber(hold) == shown.isClobber());
  }

  /** Tells whether a hold is there because of an overlap on its path. */
  static boolean isOn(Hold hold, Overlap overlap) {
    List<Party> parties = overlap.isClobber() ? List.of(overlap.right()) : overlap.parties();
    return isOfClobber(hold) == overlap.isClobber()
        && parties.stream()
            .flatMap(party -> party.session().stream())
            .allMatch(hold.terms()::involves);
  }

  private static boolean isOfClobber(Hold hold) {
    return hold.terms().kind() == OverlapKind.CLOBBER;
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

  /** Says why the hold cannot be released from here; nothing when it can. */
  static Optional<String> whyNotRelease(View view) {
    ViewState state = view.state();
    Optional<Hold> hold = of(view);
    if (hold.isEmpty()) {
      return Optional.of(NONE);
    }
    if (state.isAlone()) {
      return Optional.of("Without a board below: afterclick release " + hold.get().id());
    }
    if (state.reconciling().filter(Reconciling::isBegun).isPresent()) {
      return Optional.of(
          "You have begun to choose: s keeps that for later, r on the board releases.");
    }
    return hold.filter(it -> !it.isGuarded()).map(it -> it.id() + " is released already.");
  }
}
