package dev.afterclick.ui.view.rows;

import dev.afterclick.model.Board;
import dev.afterclick.model.Degradation;
import dev.afterclick.model.Guarding;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a person must know before trusting the board. */
public final class Warnings {

  private Warnings() {}

  /** Returns a sentence for each, the gravest first. */
  public static List<String> of(Board board) {
    return Stream.concat(
            unenforced(board).stream(), board.degraded().stream().map(Degradation::sentence))
        .toList();
  }

  /** Says why git would pass over a hold, and what helps; nothing while nothing is held. */
  public static Optional<String> unenforced(Board board) {
    Guarding guarding = board.guarding();
    if (board.holdsInForce().isEmpty()) {
      return Optional.empty();
    }
    if (!guarding.consented()) {
      return Optional.of("holds are not enforced here: press i, or run afterclick install");
    }
    List<String> uncovered = guarding.uncovered();
    String more = uncovered.size() > 1 ? " (+" + (uncovered.size() - 1) + " more)" : "";
    return uncovered.isEmpty()
        ? Optional.empty()
        : Optional.of("holds not enforced, run afterclick install: " + uncovered.get(0) + more);
  }
}
