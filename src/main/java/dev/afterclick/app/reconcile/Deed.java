package dev.afterclick.app.reconcile;

import dev.afterclick.model.Hold;
import dev.afterclick.model.HoldId;
import dev.afterclick.model.RepoPath;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A reconciliation that was carried out, as far as it takes to undo it.
 *
 * @param at when
 * @param path what was reconciled
 * @param former the hold as it was before, if the path was held
 * @param moves the files that were changed
 * @param recorded what git was given to remember, by its own name for that
 */
public record Deed(
    Instant at, RepoPath path, Optional<Hold> former, List<Move> moves, Optional<String> recorded) {

  /** Tells whether it released that hold. */
  public boolean isAbout(HoldId hold) {
    return former.filter(known -> known.id().equals(hold)).isPresent();
  }

  /** Tells whether it was about that path, or changed a file there. */
  public boolean isAbout(RepoPath place) {
    return path.equals(place) || moves.stream().anyMatch(move -> move.path().equals(place));
  }
}
