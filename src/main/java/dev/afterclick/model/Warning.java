package dev.afterclick.model;

import java.time.Instant;
import java.util.Optional;

/**
 * What an agent was told before it wrote, or read, a path that another session had changed.
 *
 * @param at when it was told
 * @param agent the agent's kind
 * @param by the agent's own session
 * @param label how the worker is called that was about to do it
 * @param path what it was about
 * @param other how the session is called that had changed it
 * @param denied whether the agent was kept from it; else it was only told
 * @param hold the hold that it met
 */
public record Warning(
    Instant at,
    String agent,
    SessionId by,
    String label,
    RepoPath path,
    String other,
    boolean denied,
    Optional<HoldId> hold) {}
