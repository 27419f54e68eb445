package dev.afterclick.agents.state;

import dev.afterclick.model.BlobId;
import dev.afterclick.model.ChangeKind;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.SessionId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * What the engine last knew of a session's change of a path.
 *
 * <p>Where it stands on the disk is told, not what: who asks looks there, so that a file which an
 * engine left behind can only lead to a look in vain, and never to a false word.
 *
 * @param session who changed it
 * @param carrier the session of the worktree in which that stands, whoever works there
 * @param label how the session is called
 * @param root the worktree in which that stands
 * @param path the path that it is about
 * @param at where it stands there, which differs from the path after a rename
 * @param change what was done to it
 * @param touched when it was last written
 * @param base what stood there before, as git names it
 */
public record Claim(
    SessionId session,
    SessionId carrier,
    String label,
    Path root,
    RepoPath path,
    RepoPath at,
    ChangeKind change,
    Instant touched,
    Optional<BlobId> base) {}
