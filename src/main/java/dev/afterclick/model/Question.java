package dev.afterclick.model;

import java.util.List;

/**
 * Asks how the two versions of a path merge.
 *
 * @param path the path that both sides have in common
 * @param left a session
 * @param right another session, or the trunk
 * @param bases the merge bases of the two HEADs; none for unrelated histories
 */
public record Question(RepoPath path, Side left, Side right, List<CommitId> bases) {

  public Question {
    if (left.session().isEmpty()) {
      throw new IllegalArgumentException("the trunk is the right side of a question: " + path);
    }
  }
}
