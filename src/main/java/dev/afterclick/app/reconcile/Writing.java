package dev.afterclick.app.reconcile;

import dev.afterclick.app.restore.Restorer;
import dev.afterclick.git.GitException;
import dev.afterclick.git.restore.Destination;
import dev.afterclick.git.restore.Refused;
import dev.afterclick.model.Worktree;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Changes several files, each only if it is what it is thought to be: all of them, or none.
 *
 * <p>No file system changes two files at once. So when a later one is refused, the earlier ones are
 * put back, unless somebody has written them again since: then theirs counts.
 */
final class Writing {

  private final Restorer restorer;

  Writing(Restorer restorer) {
    this.restorer = restorer;
  }

  /** Says that some files are changed and others are not, for good or until it is undone. */
  static final class Half extends Exception {

    private static final long serialVersionUID = 1L;

    private final String hint;

    Half(String message, String hint, Throwable cause) {
      super(message, cause);
      this.hint = hint;
    }

    String hint() {
      return hint;
    }
  }

  /** Carries out all moves. */
  void carryOut(List<Move> moves) throws Refused, Half, GitException, IOException {
    Deque<Move> done = new ArrayDeque<>();
    for (Move move : moves) {
      try {
        make(move);
        done.push(move);
      } catch (Refused | GitException | IOException | RuntimeException e) {
        Optional<String> left = putBack(done);
        if (left.isPresent()) {
          throw new Half(inWords(move) + ": " + e.getMessage(), left.get(), e);
        }
        throw e;
      }
    }
  }

  private void make(Move move) throws Refused, GitException, IOException {
    if (move.changes()) {
      Optional<Worktree> worktree = Optional.of(move.worktree());
      var unusedOutcome =
          restorer.restore(
              new Restorer.Wish(
                  move.after(),
                  move.path(),
                  new Destination(move.worktree().root().toRealPath(), move.path()),
                  worktree,
                  worktree,
                  false,
                  Optional.of(new Restorer.Expected(move.before()))));
    }
  }

  /** Returns what could not be put back, in words; nothing if all was. */
  private Optional<String> putBack(Deque<Move> done) {
    Optional<String> left = Optional.empty();
    while (!done.isEmpty()) {
      Move move = done.pop();
      try {
        make(move.reversed());
      } catch (Refused | GitException | IOException e) {
        left =
            Optional.of(
                inWords(move)
                    + " could not be put back: "
                    + e.getMessage()
                    + "; afterclick log "
                    + move.path()
                    + " has what stood there");
      }
    }
    return left;
  }

  private static String inWords(Move move) {
    return move.path() + " in " + move.label();
  }
}
