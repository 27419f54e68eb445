package dev.afterclick.git.verdict;

import dev.afterclick.model.RepoPath;
import dev.afterclick.model.SessionId;

/** What {@code .gitattributes} say of merging. */
public interface MergeAttributes {

  /**
   * Tells whether a path merges line by line: no {@code merge}, {@code binary} or {@code text}
   * attribute says otherwise in the worktree of {@code left}.
   */
  boolean mergesAsPlainText(SessionId left, RepoPath path);
}
