package dev.afterclick.model;

import java.util.Optional;

/**
 * A path at which two snapshots hold different files.
 *
 * @param before what the first holds there; nothing if no file
 * @param after what the second holds there; nothing if no file
 */
public record Difference(RepoPath path, Optional<Version> before, Optional<Version> after) {}
