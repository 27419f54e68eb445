package dev.afterclick.ui.view.compare;

import dev.afterclick.model.RepoPath;
import java.util.Optional;

/**
 * Asks for two versions side by side.
 *
 * @param path the path that both have in common: where it stood before either renamed it
 * @param left the version on the left
 * @param right the version on the right
 */
public record CompareRequest(RepoPath path, CompareSide left, CompareSide right) {

  /** Tells whether both ask for the same contents. */
  public boolean sameVersions(CompareRequest other) {
    return left.sameVersion(other.left) && right.sameVersion(other.right);
  }

  public CompareRequest withRight(CompareSide other) {
    return new CompareRequest(path, left, other);
  }

  /** Returns the side that has another version than in {@code before}. */
  public Optional<CompareSide> whoMoved(CompareRequest before) {
    if (!left.sameVersion(before.left) && !left.isThere(before.right)) {
      return Optional.of(left);
    }
    boolean same = right.sameVersion(before.right) || right.isThere(before.left);
    return same ? Optional.empty() : Optional.of(right);
  }
}
