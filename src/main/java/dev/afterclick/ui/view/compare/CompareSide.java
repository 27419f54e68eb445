package dev.afterclick.ui.view.compare;

import dev.afterclick.model.CommitId;
import dev.afterclick.model.Party;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Version;
import java.time.Instant;
import java.util.Optional;

/**
 * One side of a comparison.
 *
 * @param label whose version it is
 * @param path where that side has it
 * @param version what stands there; nothing where there is no file
 * @param remark what the label does not tell of it, such as who deleted it; empty for nothing
 * @param committed the commit that has the version, where that is not known before it is asked
 * @param touched when it was written, where that is known
 */
public record CompareSide(
    String label,
    RepoPath path,
    Optional<Version> version,
    String remark,
    Optional<CommitId> committed,
    Optional<Instant> touched) {

  /** Makes a side whose version is known. */
  public static CompareSide of(
      String label, RepoPath path, Optional<Version> version, Optional<Instant> touched) {
    return new CompareSide(label, path, version, "", Optional.empty(), touched);
  }

  /** Makes a side whose version is to be looked up in a commit. */
  static CompareSide committed(String label, RepoPath path, CommitId commit) {
    return new CompareSide(
        label, path, Optional.empty(), "", Optional.of(commit), Optional.empty());
  }

  /** Makes the base of a path that {@code deleter} has no longer. */
  public static CompareSide deleted(Party deleter, RepoPath path, Version base) {
    return new CompareSide(
        "base",
        path,
        Optional.of(base),
        deleter.label() + " deleted it",
        Optional.empty(),
        Optional.of(deleter.touched()));
  }

  boolean sameVersion(CompareSide other) {
    boolean same = committed.isPresent() || version.equals(other.version);
    return same && committed.equals(other.committed);
  }

  /** Tells whether this is what stood on the other side before. */
  boolean isThere(CompareSide other) {
    return label.equals(other.label) && sameVersion(other);
  }

  /** Tells which version the commit has. */
  public CompareSide found(Optional<Version> there) {
    return new CompareSide(label, path, there, remark, committed, touched);
  }
}
