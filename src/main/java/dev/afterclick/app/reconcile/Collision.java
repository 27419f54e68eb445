package dev.afterclick.app.reconcile;

import dev.afterclick.model.BlobId;
import dev.afterclick.model.FileMode;
import dev.afterclick.model.Hold;
import dev.afterclick.model.OverlapKind;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Version;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Two versions of a path that are to become one, as they stood when they were looked at.
 *
 * @param path what they have in common
 * @param hold what keeps them apart, if anything does
 * @param kind in what way they meet
 * @param base what stood there before either
 * @param ours the side of the worktree that the person is in, else the first one
 * @param rest the versions of further sessions, whose turn comes when these two are one
 * @param kept the versions that were reconciled with ours before, and that sessions have still
 */
public record Collision(
    RepoPath path,
    Optional<Hold> hold,
    OverlapKind kind,
    Optional<Version> base,
    Flank ours,
    Flank theirs,
    List<Flank> rest,
    Set<Optional<BlobId>> kept) {

  /** Makes one in which ours was reconciled with nothing before. */
  public Collision(
      RepoPath path,
      Optional<Hold> hold,
      OverlapKind kind,
      Optional<Version> base,
      Flank ours,
      Flank theirs,
      List<Flank> rest) {
    this(path, hold, kind, base, ours, theirs, rest, Set.of());
  }

  /** Tells whether both sides are still what they were when this was looked at. */
  public boolean isLike(Collision other) {
    return ours.isLike(other.ours()) && theirs.isLike(other.theirs());
  }

  /**
   * Returns what kind of file a result is that a person has made: what one side alone changed it
   * to, else what ours is; nothing if neither has one.
   */
  public Optional<FileMode> mode() {
    Optional<FileMode> before = base.map(Version::mode);
    Optional<FileMode> one = ours.version().map(Version::mode);
    Optional<FileMode> other = theirs.version().map(Version::mode);
    if (one.isEmpty() || (other.isPresent() && one.equals(before))) {
      return other;
    }
    return one;
  }

  /** Returns the same, with a further version in the place of theirs, whose turn comes later. */
  public Collision facing(Flank further) {
    int at = rest.indexOf(further);
    if (at < 0) {
      return this;
    }
    List<Flank> later = new ArrayList<>(rest);
    later.set(at, theirs);
    return new Collision(path, hold, kind, base, ours, further, List.copyOf(later), kept);
  }

  /**
   * Returns the same between other versions, of which there are two at least.
   *
   * @param alsoKept what was reconciled now, and is not replaced
   */
  Collision of(List<Flank> flanks, Set<Optional<BlobId>> alsoKept) {
    Set<Optional<BlobId>> all = new HashSet<>(kept);
    all.addAll(alsoKept);
    return new Collision(
        path,
        hold,
        kind,
        base,
        flanks.get(0),
        flanks.get(1),
        List.copyOf(flanks.subList(2, flanks.size())),
        Set.copyOf(all));
  }

  /** Returns where what they become belongs: a rename on one side alone counts. */
  public RepoPath target() {
    return ours.path().equals(path) ? theirs.path() : ours.path();
  }
}
