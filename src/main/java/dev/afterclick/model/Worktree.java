package dev.afterclick.model;

import java.nio.file.Path;
import java.util.Optional;

/**
 * One working tree of the repository: the main one or a linked one.
 *
 * @param id names it across moves
 * @param root its folder, absolute
 * @param gitDir where its HEAD and index stand, absolute
 * @param branch the branch that is checked out, short; nothing when HEAD is detached
 * @param head the commit HEAD points at; nothing while the branch is unborn
 * @param main whether it is the main worktree
 * @param locked why {@code git worktree lock} was said, possibly empty; nothing when unlocked
 * @param missing whether its folder is gone, so that git would prune it
 */
public record Worktree(
    WorktreeId id,
    Path root,
    Path gitDir,
    Optional<String> branch,
    Optional<CommitId> head,
    boolean main,
    Optional<String> locked,
    boolean missing) {

  /** Returns the name to show while no agent tells a better one: the branch, else the folder. */
  public String label() {
    return branch.orElseGet(() -> String.valueOf(root.getFileName()));
  }
}
