package dev.afterclick.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a choice makes of a hunk. */
final class Pieces {

  /** Lines of one origin. */
  record Piece(Origin origin, List<String> lines) {}

  private Pieces() {}

  /** Returns the lines that a choice takes; nothing as long as there is none. */
  static List<Piece> of(Hunk hunk, Optional<? extends Choice> choice) {
    if (choice.isEmpty()) {
      return List.of();
    }
    if (choice.get() instanceof Edited edited) {
      return List.of(new Piece(Origin.EDITED, LineText.split(edited.text())));
    }
    List<Piece> pieces = new ArrayList<>();
    for (Source source : ((Take) choice.get()).sources()) {
      pieces.add(new Piece(Origin.of(hunk, source), hunk.lines(source)));
    }
    return pieces;
  }
}
