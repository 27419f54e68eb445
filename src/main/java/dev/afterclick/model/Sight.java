package dev.afterclick.model;

import java.util.List;
import java.util.Optional;

/**
 * What a look at a worktree found.
 *
 * @param worktree which one
 * @param head where its HEAD was; nothing while the branch is unborn
 * @param base the merge base of HEAD and the trunk that the changes are counted from
 * @param complete whether these are all changes there are; else only the paths that were looked at
 * @param changes the paths, those that have gone back to their base among them unless complete
 */
public record Sight(
    WorktreeId worktree,
    Optional<CommitId> head,
    Optional<CommitId> base,
    boolean complete,
    List<Change> changes) {}
