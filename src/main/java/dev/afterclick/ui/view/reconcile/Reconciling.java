package dev.afterclick.ui.view.reconcile;

import dev.afterclick.model.Party;
import dev.afterclick.reconcile.Hunk;
import dev.afterclick.reconcile.Reconciliation;
import dev.afterclick.ui.canvas.Size;
import java.util.Optional;

/**
 * Two versions that a person is making one of.
 *
 * @param wanted the versions as the board has them now
 * @param shown the versions that {@code made} is of
 * @param made what is being made of them; nothing while the contents are read
 * @param place what part of it is shown
 * @param base whether the base shall be in sight where there is little room
 * @param asked what the person is asked, if anything
 * @param own what afterclick itself has just written on our side, if it has
 */
public record Reconciling(
    ReconcileRequest wanted,
    ReconcileRequest shown,
    Optional<Making> made,
    Place place,
    boolean base,
    Optional<Asked> asked,
    Optional<Party> own) {

  /**
   * A part of it.
   *
   * @param hunk the index of the hunk the person is at; -1 where nobody changed anything
   * @param top the first row of the sides in sight
   * @param left the first column of the lines in sight
   */
  public record Place(int hunk, int top, int left) {

    static final Place START = new Place(-1, 0, 0);

    public Place atHunk(int newHunk) {
      return new Place(newHunk, top, left);
    }

    public Place at(int newTop, int newLeft) {
      return new Place(hunk, newTop, newLeft);
    }
  }

  /** What a person is asked before it is done. */
  public enum Asked {
    /** Where to write what was made. */
    WHERE,
    /**
     * Nothing any more: a side was written again. The next key may be an answer, and means none.
     */
    NOTHING,
    /** Nothing yet: what was made is being written, by which both sides change. */
    WRITING,
    /** Whether to leave and forget what was chosen. */
    LEAVE
  }

  public static Reconciling open(ReconcileRequest request) {
    return new Reconciling(
        request, request, Optional.empty(), Place.START, false, Optional.empty(), Optional.empty());
  }

  /** Opens what a person just made, and what it meets next. */
  public static Reconciling next(ReconcileRequest request) {
    return new Reconciling(
        request,
        request,
        Optional.empty(),
        Place.START,
        false,
        Optional.empty(),
        Optional.of(request.ours()));
  }

  /** Tells whether a side is as afterclick itself has written it, and no session. */
  public boolean isOwn(Party side) {
    return own.filter(it -> ReconcileRequest.isSame(it, side)).isPresent();
  }

  /** Returns the versions that still have to be read, if any. */
  public Optional<ReconcileRequest> missing() {
    boolean there = made.isPresent() && shown.sameVersions(wanted);
    return there || isWriting() ? Optional.empty() : Optional.of(wanted);
  }

  public Reconciling wanting(ReconcileRequest request) {
    return new Reconciling(request, shown, made, place, base, asked, own);
  }

  public Reconciling showing(ReconcileRequest request, Making making) {
    return new Reconciling(wanted, request, Optional.of(making), place, base, asked, own);
  }

  public Reconciling with(Making making) {
    return new Reconciling(wanted, shown, Optional.of(making), place, base, asked, own);
  }

  public Reconciling at(Place newPlace) {
    return new Reconciling(wanted, shown, made, newPlace, base, asked, own);
  }

  public Reconciling withBase(boolean inSight) {
    return new Reconciling(wanted, shown, made, place, inSight, asked, own);
  }

  public Reconciling asking(Optional<Asked> about) {
    return new Reconciling(wanted, shown, made, place, base, about, own);
  }

  /** Tells whether what was made is on its way to the disk. */
  public boolean isWriting() {
    return asked.filter(Asked.WRITING::equals).isPresent();
  }

  /** Returns the hunks, where there are any to choose from. */
  public Optional<Making.Lines> lines() {
    return made.map(making -> making instanceof Making.Lines it ? it : null);
  }

  public Optional<Reconciliation> reconciliation() {
    return lines().map(Making.Lines::reconciliation);
  }

  /** Returns what was chosen of whole files, where there are no lines to choose from. */
  public Optional<WholeFile> whole() {
    return made.map(making -> making instanceof Making.Whole it ? it.file() : null);
  }

  /** Returns the hunk that the person is at. */
  public Optional<Hunk> hunk() {
    return reconciliation().filter(it -> place.hunk() >= 0).map(it -> it.hunk(place.hunk()));
  }

  /** Tells whether anything was chosen that leaving would forget. */
  public boolean isBegun() {
    return reconciliation().map(Reconciliation::canUndo).orElse(false)
        || whole().map(file -> !file.past().isEmpty()).orElse(false);
  }

  /** Tells whether there is something to write. */
  public boolean isComplete() {
    return reconciliation().map(Reconciliation::isComplete).orElse(false)
        || whole().map(file -> file.taken().isPresent()).orElse(false);
  }

  public ReconcileLayout layout(Size size) {
    return ReconcileLayout.of(size, base);
  }

  /** Returns which rows the hunks take; to ask for only where there are hunks. */
  public HunkRows rows(Size size) {
    return HunkRows.of(reconciliation().orElseThrow().hunks(), layout(size));
  }
}
