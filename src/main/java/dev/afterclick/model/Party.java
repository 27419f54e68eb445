package dev.afterclick.model;

import java.time.Instant;
import java.util.Optional;

/**
 * One side of an overlap.
 *
 * @param session who; nothing when this side is the trunk itself
 * @param label the session's label, or the trunk's name
 * @param path where the side has it, which differs from the overlap's path after a rename
 * @param change what the side did
 * @param version what the side has there; nothing when it deleted the path
 * @param touched when the side last wrote it
 * @param author the agent's session that wrote it, where the session has more than one
 */
public record Party(
    Optional<SessionId> session,
    String label,
    RepoPath path,
    ChangeKind change,
    Optional<Version> version,
    Instant touched,
    Optional<SessionId> author) {

  /** Makes a side of which it is all the same who in the session wrote it. */
  public Party(
      Optional<SessionId> session,
      String label,
      RepoPath path,
      ChangeKind change,
      Optional<Version> version,
      Instant touched) {
    this(session, label, path, change, version, touched, Optional.empty());
  }

  public boolean isTrunk() {
    return session.isEmpty();
  }
}
