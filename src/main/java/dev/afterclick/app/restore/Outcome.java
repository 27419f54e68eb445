package dev.afterclick.app.restore;

import dev.afterclick.git.restore.Destination;
import dev.afterclick.model.Version;
import dev.afterclick.model.Worktree;
import java.util.Optional;

/**
 * What came of a restore.
 *
 * @param destination where
 * @param worktree the worktree that is
 * @param replaced what stood there, if it is on record
 * @param now what stands there now
 * @param changed false if just that stood there before
 * @param touch the touch that this was, if the record has told it by now
 */
public record Outcome(
    Destination destination,
    Optional<Worktree> worktree,
    Optional<Version> replaced,
    Optional<Version> now,
    boolean changed,
    Optional<String> touch) {}
