package dev.afterclick.app.reconcile;

import dev.afterclick.agents.state.Reread;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Leaves word for the agents in whose worktrees a file was replaced: they have read another. */
final class Notices {

  private final Path commonDir;

  Notices(Path commonDir) {
    this.commonDir = commonDir;
  }

  /** Returns why it could not be left, in words; nothing if all went well. */
  Optional<String> ofReconciling(Collision collision, List<Move> moves) {
    try {
      for (Move move : stillThere(moves)) {
        boolean inOurs =
            collision.ours().seats().stream()
                .anyMatch(seat -> seat.worktree().id().equals(move.worktree().id()));
        String other = inOurs ? collision.theirs().label() : collision.ours().label();
        Reread.leave(commonDir, move.worktree(), move.path(), Optional.of(other));
      }
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of("agents are not told to read it again: " + e.getMessage());
    }
  }

  private static List<Move> stillThere(List<Move> moves) {
    return moves.stream().filter(move -> move.after().isPresent()).toList();
  }

  /** What cannot be left is passed over: the undoing itself is done. */
  void ofUndoing(List<Move> moves) {
    try {
      for (Move move : stillThere(moves)) {
        Reread.leave(commonDir, move.worktree(), move.path(), Optional.empty());
      }
    } catch (IOException ignored) {
      // An agent that writes over it has its touch in the journal, as ever.
    }
  }
}
