package dev.afterclick.app.reconcile;

import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Version;
import dev.afterclick.model.Worktree;
import java.util.Optional;

/**
 * One file that is to change.
 *
 * @param label the session's whose worktree it is in
 * @param before what stands there
 * @param after what shall stand there
 */
public record Move(
    Worktree worktree,
    String label,
    RepoPath path,
    Optional<Version> before,
    Optional<Version> after) {

  public Move reversed() {
    return new Move(worktree, label, path, after, before);
  }

  boolean changes() {
    return !before.equals(after);
  }

  /** Returns the same, in the worktree as it is now. */
  Move in(Worktree now) {
    return new Move(now, label, path, before, after);
  }
}
