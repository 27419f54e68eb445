package dev.afterclick.model;

import java.time.Instant;
import java.util.Optional;

/**
 * What the guard tells of a git operation that met a hold.
 *
 * @param name tells it from all others
 * @param at when it was
 * @param refused whether it was stopped; else a person bypassed the hold
 * @param hold the hold it met
 * @param path what is held
 * @param operation the git command, as well as the guard knows
 * @param ref the full name of the ref that was to move
 * @param by the session in whose worktree it ran
 * @param label what that session is called; nothing in what an older guard told
 * @param incoming the label of the session whose version was to come in
 * @param reason why the hold was bypassed
 */
public record Told(
    String name,
    Instant at,
    boolean refused,
    HoldId hold,
    RepoPath path,
    String operation,
    String ref,
    Optional<SessionId> by,
    Optional<String> label,
    Optional<String> incoming,
    Optional<String> reason) {

  /** Returns the name of the branch, or the whole name of what is none. */
  public String branch() {
    return ref.startsWith("refs/heads/") ? ref.substring("refs/heads/".length()) : ref;
  }
}
