package dev.afterclick.model;

import java.util.Optional;

/**
 * What a person chose where two versions of a path met.
 *
 * @param hold what kept them apart, if anything did
 * @param path what they had in common
 * @param ours whose version was called ours
 * @param theirs whose version was called theirs
 * @param base what stood there before either
 * @param before what ours was
 * @param other what theirs was
 * @param result what they became; nothing if no file stands there any more
 * @param hunk which stretch of the file was chosen, counted from 1; 0 for the whole of it
 * @param take what was chosen, in a word
 * @param by the person's name
 */
public record Chosen(
    Optional<HoldId> hold,
    RepoPath path,
    String ours,
    String theirs,
    Optional<Version> base,
    Optional<Version> before,
    Optional<Version> other,
    Optional<Version> result,
    int hunk,
    String take,
    String by) {}
