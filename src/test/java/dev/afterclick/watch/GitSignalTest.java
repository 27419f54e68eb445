package dev.afterclick.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks what the move of each file in a common directory means. */
final class GitSignalTest {

  private static final GitSignal REFS = new GitSignal.Refs();
  private static final GitSignal RULES = new GitSignal.Rules();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "refs",
        "refs/heads/topic",
        "refs/remotes/origin/main",
        "packed-refs",
        "reftable/tables.list",
        "worktrees",
        "worktrees/topic",
        "worktrees/topic/gitdir",
        "worktrees/topic/locked",
        "worktrees/topic/reftable/tables.list"
      })
  void knowsBranchesAndWorktrees(String path) {
    assertEquals(Set.of(REFS), GitSignal.of(Path.of(path)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "config",
        "config.worktree",
        "info",
        "info/exclude",
        "info/attributes",
        "worktrees/topic/config.worktree"
      })
  void knowsRules(String path) {
    assertEquals(Set.of(RULES), GitSignal.of(Path.of(path)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "afterclick/holds/h1.hold",
        "afterclick/holds/told/1-2-3",
        "afterclick/consent",
        "afterclick/declined"
      })
  void knowsHoldsAndTheAnswerWhetherGitMayBeArmed(String path) {
    assertEquals(Set.of(new GitSignal.Holds()), GitSignal.of(Path.of(path)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "index",
        "MERGE_HEAD",
        "CHERRY_PICK_HEAD",
        "REVERT_HEAD",
        "ORIG_HEAD",
        "rebase-merge",
        "rebase-apply",
        "sequencer"
      })
  void knowsWorkInEachWorktree(String name) {
    assertEquals(Set.of(new GitSignal.OfWorktree(GitSignal.MAIN)), GitSignal.of(Path.of(name)));
    assertEquals(
        Set.of(new GitSignal.OfWorktree(Path.of("worktrees/topic"))),
        GitSignal.of(Path.of("worktrees/topic", name)));
  }

  @ParameterizedTest
  @CsvSource({"HEAD,''", "worktrees/topic/HEAD,worktrees/topic"})
  void takesAHeadForABranchAsWell(String path, String gitDir) {
    assertEquals(
        Set.of(REFS, new GitSignal.OfWorktree(Path.of(gitDir))), GitSignal.of(Path.of(path)));
  }

  @ParameterizedTest
  @CsvSource({
    "modules/lib/HEAD,''",
    "modules/third/party/modules/deep/HEAD,''",
    "worktrees/topic/modules/lib/HEAD,worktrees/topic"
  })
  void takesTheHeadOfASubmoduleForWorkInItsWorktree(String path, String gitDir) {
    assertEquals(Set.of(new GitSignal.OfWorktree(Path.of(gitDir))), GitSignal.of(Path.of(path)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "index.lock",
        "HEAD.lock",
        "refs/heads/topic.lock",
        "worktrees/topic/index.lock",
        "COMMIT_EDITMSG",
        "FETCH_HEAD",
        "MERGE_MSG",
        "description",
        "logs",
        "info/refs",
        "modules/lib/index",
        "worktrees/topic/COMMIT_EDITMSG",
        "worktrees/topic/logs",
        "afterclick"
      })
  void ignoresTheRest(String path) {
    assertEquals(Set.of(), GitSignal.of(Path.of(path)));
  }
}
