package dev.afterclick.model;

import java.time.Instant;
import java.util.Optional;

/**
 * What the record tells of a path: how a session left it, and when.
 *
 * @param after what it left there; nothing if it deleted the file
 * @param at when it did
 * @param author the agent's session that did, where one is known
 */
public record Recollection(
    SessionId session,
    RepoPath path,
    Optional<Version> after,
    Instant at,
    Optional<SessionId> author) {}
