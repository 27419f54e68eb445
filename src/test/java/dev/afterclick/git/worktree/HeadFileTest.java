package dev.afterclick.git.worktree;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.afterclick.TempRepo;
import dev.afterclick.model.CommitId;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks what git's files tell of a HEAD. */
final class HeadFileTest {

  @TempDir private Path folder;
  private TempRepo main;
  private TempRepo billing;
  private HeadFile head;

  @BeforeEach
  void begin() {
    main = TempRepo.in(folder).write("f", "f\n").commit("Begin");
    billing = main.worktree("billing-fix");
    head = new HeadFile(main.path(".git/worktrees/billing-fix"), main.path(".git"));
  }

  @Test
  void followsTheBranchOfALinkedWorktree() {
    assertEquals(Optional.of(asGitSays(billing)), head.commit());
    CommitId before = asGitSays(billing);
    billing.write("f", "g\n").commit("Work");

    assertEquals(Optional.of(asGitSays(billing)), head.commit());
    assertEquals(before, asGitSays(main));
  }

  @Test
  void knowsADetachedHead() {
    billing.git("checkout", "-q", "--detach");

    assertEquals(Optional.of(asGitSays(billing)), head.commit());
  }

  @Test
  void doesNotGuessWhereTheBranchHasNoFileOfItsOwn() {
    main.git("pack-refs", "--all");
    assertEquals(Optional.empty(), head.commit());

    billing.git("checkout", "-q", "--orphan", "unborn");
    assertEquals(Optional.empty(), head.commit());
  }

  private static CommitId asGitSays(TempRepo repo) {
    return new CommitId(repo.git("rev-parse", "HEAD"));
  }
}
