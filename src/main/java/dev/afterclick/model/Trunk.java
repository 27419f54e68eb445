package dev.afterclick.model;

import java.time.Instant;

/**
 * The branch that sessions merge into.
 *
 * @param name its short name
 * @param tip its latest commit
 * @param at when that commit was made
 */
public record Trunk(String name, CommitId tip, Instant at) {}
