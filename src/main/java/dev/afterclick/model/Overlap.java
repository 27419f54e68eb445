package dev.afterclick.model;

import java.util.List;
import java.util.Optional;

/**
 * A path that two sessions both changed, with different results; or a session and the trunk.
 *
 * @param path the path that both have in common
 * @param left one side, always a session
 * @param right the other side, the trunk when the change has landed there
 * @param base what stood there before either; nothing if both added it
 * @param verdict what git's merge says of it
 * @param kind in what way the two meet
 * @param policy what it may lead to
 */
public record Overlap(
    RepoPath path,
    Party left,
    Party right,
    Optional<Version> base,
    Verdict verdict,
    OverlapKind kind,
    Policy policy) {

  public Overlap {
    if (left.isTrunk()) {
      throw new IllegalArgumentException("the trunk is the right side of an overlap: " + path);
    }
  }

  /**
   * Tells whether it is a clobber: both sides wrote in one worktree, the left one is what was lost.
   */
  public boolean isClobber() {
    return kind == OverlapKind.CLOBBER;
  }

  /** Tells whether one side is on the trunk already: shown, never held. */
  public boolean isLanded() {
    return right.isTrunk();
  }

  /** Returns what a clobber has lost, under a name that says so: it stands nowhere any more. */
  public Party lost() {
    return new Party(
        left.session(),
        left.label() + " (lost)",
        left.path(),
        left.change(),
        left.version(),
        left.touched(),
        left.author());
  }

  public List<Party> parties() {
    return List.of(left, right);
  }

  public boolean involves(SessionId session) {
    return left.session().filter(session::equals).isPresent()
        || right.session().filter(session::equals).isPresent();
  }

  /** Returns the side of {@code session}, which must be a party. */
  public Party own(SessionId session) {
    return left.session().filter(session::equals).isPresent() ? left : right;
  }

  /** Returns the side that {@code session}, which must be a party, meets here. */
  public Party other(SessionId session) {
    return left.session().filter(session::equals).isPresent() ? right : left;
  }
}
