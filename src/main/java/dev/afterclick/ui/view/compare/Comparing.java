package dev.afterclick.ui.view.compare;

import dev.afterclick.model.Entry;
import dev.afterclick.model.Party;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.SessionId;
import dev.afterclick.reconcile.SideBySide;
import dev.afterclick.ui.canvas.Size;
import java.util.List;
import java.util.Optional;

/**
 * A comparison that is open.
 *
 * @param session whose row it was opened from
 * @param path the path of that row
 * @param against what its version is compared with
 * @param wanted the versions as the board has them now
 * @param shown the versions that {@code result} is of
 * @param result what came of it; nothing while the contents are read
 * @param place what part of it is shown
 */
public record Comparing(
    SessionId session,
    RepoPath path,
    Against against,
    CompareRequest wanted,
    CompareRequest shown,
    Optional<Compared> result,
    Place place) {

  /**
   * A part of a comparison.
   *
   * @param top the first line shown
   * @param left the first column shown
   * @param difference which difference the person is at, counted from 0
   */
  public record Place(int top, int left, int difference) {

    static final Place START = new Place(0, 0, 0);

    public Place at(int newTop, int newLeft) {
      return new Place(newTop, newLeft, difference);
    }

    public Place atDifference(int newDifference) {
      return new Place(top, left, newDifference);
    }
  }

  /** What a version is compared with. */
  public sealed interface Against {
    /** What stood there before the session changed it. */
    record Base() implements Against {}

    /** What the trunk has. */
    record Trunk() implements Against {}

    /** What stands there now; the version is the one that an earlier touch left. */
    record Now(Entry.Touched then) implements Against {}

    /** What another session has. */
    record Other(SessionId session) implements Against {}
  }

  private static final int TWO_COLUMNS = 80;

  public static Comparing open(
      SessionId session, RepoPath path, Against against, CompareRequest wanted) {
    return new Comparing(session, path, against, wanted, wanted, Optional.empty(), Place.START);
  }

  /** Tells whether a screen is too narrow for two columns. */
  public static boolean isStacked(Size size) {
    return size.width() < TWO_COLUMNS;
  }

  /** Tells whether {@code other} is whom the session's version is compared with. */
  public boolean isAgainst(Party other) {
    return other
        .session()
        .<Against>map(Against.Other::new)
        .orElse(new Against.Trunk())
        .equals(against);
  }

  /** Returns the versions that still have to be read, if any. */
  public Optional<CompareRequest> missing() {
    boolean there = result.isPresent() && shown.sameVersions(wanted);
    return there ? Optional.empty() : Optional.of(wanted);
  }

  public Comparing wanting(CompareRequest request) {
    return new Comparing(session, path, against, request, shown, result, place);
  }

  public Comparing showing(CompareRequest request, Compared compared) {
    return new Comparing(session, path, against, wanted, request, Optional.of(compared), place);
  }

  public Comparing at(Place newPlace) {
    return new Comparing(session, path, against, wanted, shown, result, newPlace);
  }

  /** Returns the lines, if there are any to show. */
  public Optional<SideBySide> lines() {
    return result.map(r -> r instanceof Compared.Lines text ? text.sides() : null);
  }

  public List<Integer> differences() {
    return lines().map(SideBySide::differences).orElse(List.of());
  }

  public int height() {
    return lines().map(sides -> sides.pairs().size()).orElse(0);
  }
}
