package dev.afterclick.model;

import java.time.Instant;
import java.util.Optional;

/**
 * A path whose content or mode in a session's snapshot differs from the base.
 *
 * <p>The same record with {@link #isChange} false says that the path has gone back to its base.
 *
 * @param path where it stands now
 * @param origin where it stood in the base, for a rename
 * @param base what stood there in the base (at {@code origin} for a rename); nothing if it is new
 * @param now what stands there: on disk, else staged, else committed; nothing if it is deleted
 * @param staged the version in the index, only where it differs from {@code now} and from the base
 * @param lines how much it adds and removes; nothing for binaries and for files too large to count
 * @param touched when it was last written, as far as we know
 * @param settled false while it is still being written
 * @param landed what the trunk did to the same path since the base; nothing if it left it alone
 * @param marks what the attributes say of it
 */
public record Change(
    RepoPath path,
    Optional<RepoPath> origin,
    Optional<Version> base,
    Optional<Version> now,
    Optional<Version> staged,
    Optional<Lines> lines,
    Instant touched,
    boolean settled,
    Optional<Landed> landed,
    Marks marks) {

  /** Tells whether anything differs from the base. */
  public boolean isChange() {
    return origin.isPresent() || staged.isPresent() || !now.equals(base);
  }

  public ChangeKind kind() {
    if (origin.isPresent()) {
      return ChangeKind.RENAMED;
    }
    Optional<Version> result = result();
    if (base.isEmpty()) {
      return ChangeKind.ADDED;
    }
    if (result.isEmpty()) {
      return ChangeKind.DELETED;
    }
    boolean sameContent = base.get().blob().equals(result.get().blob());
    return sameContent && isFile(base) && isFile(result) ? ChangeKind.MODE : ChangeKind.MODIFIED;
  }

  /**
   * Returns the version that this change would bring into a merge.
   *
   * <p>What is on disk, unless that equals the base and only the index holds something else.
   */
  public Optional<Version> result() {
    return staged.isPresent() && now.equals(base) ? staged : now;
  }

  /** Tells whether the trunk has this very version already. */
  public boolean isOnTrunk() {
    return landed.isPresent() && landed.get().version().equals(result());
  }

  public Change withTouched(Instant at) {
    return new Change(path, origin, base, now, staged, lines, at, settled, landed, marks);
  }

  private static boolean isFile(Optional<Version> version) {
    return version.isPresent() && version.get().mode().isFile();
  }
}
