package dev.afterclick.ui.view;

import java.util.Optional;

/** Asks for two versions side by side. */
public record CompareRequest(CompareSide left, CompareSide right) {

  /** Tells whether both ask for the same contents. */
  public boolean sameVersions(CompareRequest other) {
    return left.sameVersion(other.left) && right.sameVersion(other.right);
  }

  public CompareRequest withRight(CompareSide other) {
    return new CompareRequest(left, other);
  }

  /** Returns who has another version than in {@code before}. */
  Optional<String> whoMoved(CompareRequest before) {
    if (!left.sameVersion(before.left)) {
      return Optional.of(left.label());
    }
    return right.sameVersion(before.right) ? Optional.empty() : Optional.of(right.label());
  }
}
