package dev.afterclick.engine;

import dev.afterclick.model.RepoPath;
import dev.afterclick.model.WorktreeId;

/** A path of a worktree. */
record Place(WorktreeId worktree, RepoPath path) {}
