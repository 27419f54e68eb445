package dev.afterclick.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One observed change of a path by a session at a moment.
 *
 * @param id names it in the journal; grows with time, so that ids sort as the touches happened
 * @param session who: the agent's session, where it is known, else whoever works in the worktree
 * @param label how the session was called then
 * @param worktree where it happened
 * @param path where
 * @param origin where the path stood before, for a rename
 * @param change what happened to the path at this moment
 * @param before what stood there until then; nothing if there was no file
 * @param after what stands there since; nothing if it was deleted
 * @param lines how much the session's change adds and removes now, against its base
 * @param attribution how sure we are
 * @param candidates who of several it may have been, when that is ambiguous
 * @param late whether it happened while nobody was watching
 */
public record Touch(
    String id,
    SessionId session,
    String label,
    WorktreeId worktree,
    RepoPath path,
    Optional<RepoPath> origin,
    ChangeKind change,
    Optional<Version> before,
    Optional<Version> after,
    Optional<Lines> lines,
    Attribution attribution,
    List<Candidate> candidates,
    boolean late) {

  /** Makes a touch of whoever works in a worktree, which the session names. */
  public Touch(
      String id,
      SessionId session,
      String label,
      RepoPath path,
      Optional<RepoPath> origin,
      ChangeKind change,
      Optional<Version> before,
      Optional<Version> after,
      Optional<Lines> lines,
      Attribution attribution,
      boolean late) {
    this(
        id,
        session,
        label,
        new WorktreeId(session.value()),
        path,
        origin,
        change,
        before,
        after,
        lines,
        attribution,
        List.of(),
        late);
  }

  /** Returns the session of whoever works in the worktree, which is what the store goes by. */
  public SessionId carrier() {
    return SessionId.in(worktree);
  }

  /** Tells whether an agent's own session is known to have made it. */
  public boolean isOfAgent() {
    return !session.equals(carrier());
  }

  /** More than a checkout ever touches within one millisecond: four digits of an id. */
  public static final int IDS =
      Character.MAX_RADIX * Character.MAX_RADIX * Character.MAX_RADIX * Character.MAX_RADIX;

  /** Returns how to call whoever made it: several, where nobody knows which of them. */
  public String who() {
    return candidates.isEmpty()
        ? label
        : candidates.stream().map(Candidate::label).collect(Collectors.joining(" or "));
  }

  /** Returns an id for one of the touches of a moment; {@code number} is below {@link #IDS}. */
  public static String idAt(Instant at, int number) {
    String moment = Long.toString(at.toEpochMilli(), Character.MAX_RADIX);
    // The leading 1 stands for the zeros that a smaller number would lack.
    return moment + Integer.toString(IDS + number, Character.MAX_RADIX).substring(1);
  }
}
