package dev.afterclick.git.verdict;

import dev.afterclick.git.GitException;
import dev.afterclick.git.GitProgram;
import dev.afterclick.git.store.ObjectStore;
import dev.afterclick.git.store.Scratch;
import dev.afterclick.model.CommitId;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Lets git merge pairs of commits, many in one process, without a trace in any worktree or store.
 */
final class GitMerge {

  /** Two commits to merge. */
  record Pair(CommitId left, CommitId right) {}

  private final ObjectStore store;

  GitMerge(ObjectStore store) {
    this.store = store;
  }

  /**
   * Merges each pair, in that order, with the attributes of {@code worktree}.
   *
   * <p>Feeds them all and closes the input: git 2.39 does not flush its answers one by one, so it
   * cannot be spoken to in turns.
   */
  List<MergeOutcome> merge(Path worktree, List<Pair> pairs) throws GitException {
    String input =
        pairs.stream()
            .map(pair -> pair.left().hex() + " " + pair.right().hex() + "\n")
            .collect(Collectors.joining());
    try (Scratch scratch = store.scratch()) {
      GitProgram.Result result =
          scratch
              .gitIn(worktree)
              .run(
                  input.getBytes(StandardCharsets.US_ASCII),
                  "merge-tree",
                  "--write-tree",
                  "-z",
                  "--stdin",
                  "--messages",
                  "--allow-unrelated-histories");
      return checked(MergeTreeOutput.parse(result.out()), pairs);
    }
  }

  private static List<MergeOutcome> checked(List<MergeOutcome> outcomes, List<Pair> pairs)
      throws GitException {
    if (outcomes.size() != pairs.size()) {
      throw new GitException("git merge-tree left out " + (pairs.size() - outcomes.size()));
    }
    return outcomes;
  }
}
