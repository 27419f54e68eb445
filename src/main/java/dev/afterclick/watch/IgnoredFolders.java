package dev.afterclick.watch;

import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Worktree;

/** Knows the folders whose contents git ignores, so that no watches are spent on them. */
@FunctionalInterface
public interface IgnoredFolders {

  /** Tells whether nothing in {@code folder} matters. Called from many threads at once. */
  boolean isIgnored(Worktree worktree, RepoPath folder);
}
