package dev.afterclick.git.verdict;

import dev.afterclick.model.CommitId;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.TreeId;
import dev.afterclick.model.Version;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * A session's worktree at one moment.
 *
 * @param head where its HEAD was; nothing while the branch is unborn
 * @param worktreeRoot its folder
 * @param tree all that stood there, as it would be committed
 * @param unkept the versions whose contents were not kept: another stands in for each in the tree
 */
public record Snapshot(
    Optional<CommitId> head, Path worktreeRoot, TreeId tree, Map<RepoPath, Version> unkept) {}
