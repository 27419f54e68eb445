package dev.afterclick.ui.view.reconcile;

import dev.afterclick.model.Board;
import dev.afterclick.model.Overlap;
import dev.afterclick.model.OverlapKind;
import dev.afterclick.model.Party;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Asks for two versions and what they began with, for a person to make one of them.
 *
 * @param path what both have in common
 * @param kind in what way they meet
 * @param base what stood there before either; nothing where both added it
 * @param ours the left side
 * @param theirs the right side
 */
public record ReconcileRequest(
    RepoPath path, OverlapKind kind, Optional<Version> base, Party ours, Party theirs) {

  /**
   * Makes one of an overlap between two sessions. Whoever opens it, from whichever row, the same
   * side is ours: choices that were put aside are for that.
   */
  public static ReconcileRequest of(Overlap overlap) {
    return new ReconcileRequest(
        overlap.path(), overlap.kind(), overlap.base(), overlap.left(), overlap.right());
  }

  /** Tells whether an overlap is between two sessions, whose versions both stand on the disk. */
  public static boolean isFor(Overlap overlap) {
    return !overlap.isLanded() && !overlap.isClobber();
  }

  /** Returns the same two as a board has them now; nothing where they no longer meet. */
  public Optional<ReconcileRequest> asOf(Board board) {
    return board.overlaps().stream()
        .filter(ReconcileRequest::isFor)
        .filter(overlap -> overlap.path().equals(path))
        .filter(overlap -> overlap.involves(ours.session().orElseThrow()))
        .filter(overlap -> overlap.involves(theirs.session().orElseThrow()))
        .findFirst()
        .map(
            overlap ->
                overlap.left().session().equals(ours.session()) ? of(overlap) : turned(overlap))
        .map(now -> isOlder(now) ? this : now);
  }

  /** Tells whether a board does not yet know what was just written on our side. */
  private boolean isOlder(ReconcileRequest board) {
    return !board.ours.version().equals(ours.version())
        && board.ours.touched().isBefore(ours.touched());
  }

  private static ReconcileRequest turned(Overlap overlap) {
    return new ReconcileRequest(
        overlap.path(), overlap.kind(), overlap.base(), overlap.right(), overlap.left());
  }

  /** Tells whether both ask for the same contents. */
  public boolean sameVersions(ReconcileRequest other) {
    return base.equals(other.base)
        && isSame(ours, other.ours)
        && isSame(theirs, other.theirs)
        && kind == other.kind;
  }

  static boolean isSame(Party one, Party other) {
    return one.version().equals(other.version()) && one.path().equals(other.path());
  }

  /** Tells whether either side has a file there. */
  public boolean hasBoth() {
    return ours.version().isPresent() && theirs.version().isPresent();
  }

  /** Names those whose version is another than {@code before}. */
  public String whoMoved(ReconcileRequest before) {
    List<String> who = new ArrayList<>();
    if (!isSame(ours, before.ours)) {
      who.add(ours.label());
    }
    if (!isSame(theirs, before.theirs)) {
      who.add(theirs.label());
    }
    return String.join(" and ", who);
  }
}
