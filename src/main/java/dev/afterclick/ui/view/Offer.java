package dev.afterclick.ui.view;

import dev.afterclick.model.Board;

/** The offer to let holds arm git's hooks, made to a person who has never been asked. */
public final class Offer {

  private Offer() {}

  /** Tells whether it stands on the board; once something is held, the header warns instead. */
  public static boolean isOpen(Board board) {
    return board.guarding().unasked()
        && board.holdsInForce().isEmpty()
        && !board.sessions().isEmpty();
  }
}
