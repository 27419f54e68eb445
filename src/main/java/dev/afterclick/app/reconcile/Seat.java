package dev.afterclick.app.reconcile;

import dev.afterclick.model.RepoPath;
import dev.afterclick.model.SessionId;
import dev.afterclick.model.Version;
import dev.afterclick.model.Worktree;
import java.time.Instant;
import java.util.Optional;

/**
 * Where a session has its version of a path.
 *
 * @param version what stood there when it was looked at; nothing if no file does
 * @param touched when the session last wrote it, as far as that is known
 */
public record Seat(
    SessionId session,
    String label,
    Worktree worktree,
    RepoPath path,
    Optional<Version> version,
    Instant touched) {}
