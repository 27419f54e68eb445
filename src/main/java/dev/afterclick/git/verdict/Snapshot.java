package dev.afterclick.git.verdict;

import dev.afterclick.model.CommitId;
import dev.afterclick.model.TreeId;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A session's worktree at one moment.
 *
 * @param head where its HEAD was; nothing while the branch is unborn
 * @param worktreeRoot its folder
 * @param tree all that stood there, as it would be committed
 */
public record Snapshot(Optional<CommitId> head, Path worktreeRoot, TreeId tree) {}
