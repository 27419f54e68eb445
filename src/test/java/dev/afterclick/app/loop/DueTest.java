package dev.afterclick.app.loop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterclick.model.CommitId;
import dev.afterclick.model.Effect;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Worktree;
import dev.afterclick.model.WorktreeId;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class DueTest {

  private static final WorktreeId ID = new WorktreeId("auth");

  @Test
  void gathersTheFilesOfSeveralBatches() {
    Due due = Due.NOTHING.with(files("a")).with(files("b"));
    assertEquals(Set.of(RepoPath.of("a"), RepoPath.of("b")), due.files());
  }

  @Test
  void scansInsteadOfAllElse() {
    Due due = Due.NOTHING.with(files("a")).with(git("1")).with(scan("2")).with(files("b"));
    assertEquals(new Due(Optional.of(scan("2")), Optional.empty(), Set.of()), due);
  }

  @Test
  void scansWithTheLatestHead() {
    Due due = Due.NOTHING.with(scan("1")).with(git("2"));
    assertEquals(new Due(Optional.of(scan("2")), Optional.empty(), Set.of()), due);
  }

  @Test
  void looksAtGitOnceAndAtTheFilesAfterwards() {
    Due due = Due.NOTHING.with(git("1")).with(files("a")).with(git("2"));
    assertEquals(Optional.of(git("2")), due.git());
    Due rest = due.withoutGit();
    assertEquals(new Due(Optional.empty(), Optional.empty(), Set.of(RepoPath.of("a"))), rest);
  }

  @Test
  void isNothingOnceAllIsTaken() {
    assertTrue(Due.NOTHING.isNothing());
    assertTrue(Due.NOTHING.with(scan("1")).withoutGit().isNothing());
  }

  private static Effect.LookAtFiles files(String path) {
    return new Effect.LookAtFiles(ID, Set.of(RepoPath.of(path)));
  }

  private static Effect.LookAtGit git(String head) {
    return new Effect.LookAtGit(worktree(head), Optional.empty());
  }

  private static Effect.Scan scan(String head) {
    return new Effect.Scan(worktree(head), Optional.empty());
  }

  private static Worktree worktree(String head) {
    return new Worktree(
        ID,
        Path.of("/work/auth"),
        Path.of("/work/.git/worktrees/auth"),
        Optional.of("auth"),
        Optional.of(new CommitId(head.repeat(40))),
        false,
        Optional.empty(),
        false);
  }
}
