package dev.afterclick.model;

/**
 * An agent's session that may have made a touch, where nobody can tell which of several did.
 *
 * @param label how the session was called then
 */
public record Candidate(SessionId session, String label) {}
