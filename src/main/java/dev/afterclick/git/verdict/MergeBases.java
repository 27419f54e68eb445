package dev.afterclick.git.verdict;

import dev.afterclick.git.GitException;
import dev.afterclick.git.GitProgram;
import dev.afterclick.model.CommitId;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * Finds the merge bases of two commits, and remembers them: commits never change.
 *
 * <p>Safe to share between threads.
 */
public final class MergeBases {

  private final Path commonDir;
  private final Recent<Set<CommitId>, List<CommitId>> known = new Recent<>(1000);

  public MergeBases(Path commonDir) {
    this.commonDir = commonDir;
  }

  /** Returns all merge bases, the best of them; none for unrelated histories. */
  public List<CommitId> between(CommitId left, CommitId right) throws GitException {
    if (left.equals(right)) {
      return List.of(left);
    }
    return known.get(Set.of(left, right), () -> ask(left, right));
  }

  private List<CommitId> ask(CommitId left, CommitId right) throws GitException {
    GitProgram.Result result =
        GitProgram.in(commonDir)
            .attempt(
                new byte[0],
                "--git-dir=" + commonDir,
                "merge-base",
                "--all",
                left.hex(),
                right.hex());
    // 1 means that there is none; what is missing or broken ends with 128.
    if (result.exit() > 1) {
      throw new GitException(
          "cannot find the merge base of " + left + " and " + right + ": " + result.err().strip());
    }
    return result.text().lines().map(CommitId::new).toList();
  }
}
