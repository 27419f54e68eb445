package dev.afterclick.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a look at a worktree found.
 *
 * @param worktree which one
 * @param head where its HEAD was; nothing while the branch is unborn
 * @param base the merge base of HEAD and the trunk that the changes are counted from
 * @param complete whether these are all changes there are; else only the paths that were looked at
 * @param changes the paths, and those that have gone back to their base or got a base that is as
 *     they are
 * @param stood what to take for what stood on disk at the last look, where the changes told until
 *     then do not say so: the base has moved under a file, or a file is there but counts no more
 */
public record Sight(
    WorktreeId worktree,
    Optional<CommitId> head,
    Optional<CommitId> base,
    boolean complete,
    List<Change> changes,
    Map<RepoPath, Optional<Version>> stood) {

  /** Makes what a look found that goes on where the last one ended. */
  public Sight(
      WorktreeId worktree,
      Optional<CommitId> head,
      Optional<CommitId> base,
      boolean complete,
      List<Change> changes) {
    this(worktree, head, base, complete, changes, Map.of());
  }
}
