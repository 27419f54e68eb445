package dev.afterclick.model;

import java.time.Instant;
import java.util.Optional;

/**
 * What the trunk has done to a path since a session's base.
 *
 * @param version what stands there on the trunk now; nothing when the trunk deleted it
 * @param at when the trunk's latest commit was made
 */
public record Landed(Optional<Version> version, Instant at) {}
