package dev.afterclick.model;

import java.util.Optional;

/**
 * One side of a merge that is asked about.
 *
 * @param session who; nothing for the trunk itself
 * @param head where its HEAD is, or the trunk's tip; nothing while the branch is unborn
 * @param path where the side has the file
 * @param origin where the file stood before this side renamed it
 * @param version what stands there; nothing if the side deleted it
 */
public record Side(
    Optional<SessionId> session,
    Optional<CommitId> head,
    RepoPath path,
    Optional<RepoPath> origin,
    Optional<Version> version) {}
