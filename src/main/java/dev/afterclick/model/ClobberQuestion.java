package dev.afterclick.model;

import java.util.Optional;

/**
 * Asks whether a write dropped lines that another one had just added to the same file of the same
 * worktree.
 *
 * @param path where
 * @param base what stood there before either write; nothing if the earlier one made the file
 * @param lost what the earlier write left
 * @param by what stands there since the later one
 * @param blind whether only a write counts that cannot have seen the earlier one, because nothing
 *     tells that two sessions wrote
 */
public record ClobberQuestion(
    RepoPath path, Optional<Version> base, Party lost, Party by, boolean blind) {}
