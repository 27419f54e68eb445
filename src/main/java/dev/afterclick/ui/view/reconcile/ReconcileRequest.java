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
   * Makes one of an overlap. Whoever opens it, from whichever row, the same side is ours: choices
   * that were put aside are for that. Of a clobber, ours is what stands there now.
   */
  public static ReconcileRequest of(Overlap overlap) {
    return overlap.isClobber()
        ? of(overlap, overlap.right(), overlap.lost())
        : of(overlap, overlap.left(), overlap.right());
  }

  private static ReconcileRequest of(Overlap overlap, Party ours, Party theirs) {
    return new ReconcileRequest(overlap.path(), overlap.kind(), overlap.base(), ours, theirs);
  }

  /** Tells whether an overlap is for a person to make one version of: what has landed is git's. */
  public static boolean isFor(Overlap overlap) {
    return !overlap.isLanded();
  }

  /** Tells whether theirs was lost in the worktree of ours, and stands nowhere any more. */
  public boolean isClobber() {
    return kind == OverlapKind.CLOBBER;
  }

  /** Returns the same two as a board has them now; nothing where they no longer meet. */
  public Optional<ReconcileRequest> asOf(Board board) {
    return (isClobber() ? clobber(board) : pair(board)).map(now -> isOlder(now) ? this : now);
  }

  /**
   * What was lost stays; what stands there may move on, on a board that knows of no clobber too.
   */
  private Optional<ReconcileRequest> clobber(Board board) {
    return board.overlaps().stream()
        .filter(overlap -> overlap.isClobber() && overlap.path().equals(path))
        .map(ReconcileRequest::of)
        .filter(now -> now.ours.session().equals(ours.session()) && isSame(now.theirs, theirs))
        .findFirst()
        .or(() -> movedOn(board));
  }

  private Optional<ReconcileRequest> movedOn(Board board) {
    return Optional.ofNullable(board.sessions().get(ours.session().orElseThrow()))
        .flatMap(session -> Optional.ofNullable(session.changes().get(path)))
        .filter(change -> !change.now().equals(ours.version()))
        .map(
            change ->
                new ReconcileRequest(
                    path,
                    kind,
                    base,
                    new Party(
                        ours.session(),
                        ours.label(),
                        ours.path(),
                        change.kind(),
                        change.now(),
                        change.touched(),
                        ours.author()),
                    theirs));
  }

  private Optional<ReconcileRequest> pair(Board board) {
    return board.overlaps().stream()
        .filter(overlap -> isFor(overlap) && !overlap.isClobber())
        .filter(overlap -> overlap.path().equals(path))
        .filter(overlap -> overlap.involves(ours.session().orElseThrow()))
        .filter(overlap -> overlap.involves(theirs.session().orElseThrow()))
        .findFirst()
        .map(
            overlap ->
                overlap.left().session().equals(ours.session())
                    ? of(overlap)
                    : of(overlap, overlap.right(), overlap.left()));
  }

  /** Tells whether a board does not yet know what was just written on our side. */
  private boolean isOlder(ReconcileRequest board) {
    return !board.ours.version().equals(ours.version())
        && board.ours.touched().isBefore(ours.touched());
  }

  /** Returns the same where ours is theirs. */
  public ReconcileRequest turned() {
    return new ReconcileRequest(path, kind, base, /* ours= */ theirs, /* theirs= */ ours);
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
