package dev.afterclick.git.worktree;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.afterclick.TempRepo;
import dev.afterclick.git.GitException;
import dev.afterclick.model.Trunk;
import dev.afterclick.model.Worktree;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks that who asks again gets what who asks for the first time gets, for fewer processes. */
final class AskedAgainTest {

  @TempDir Path folder;
  private final AtomicInteger processes = new AtomicInteger();
  private TempRepo main;
  private TempRepo auth;
  private Worktrees worktrees;
  private TrunkFinder trunk;

  @BeforeEach
  void begin() throws GitException {
    main = TempRepo.in(folder).write("a", "a\n").commit("Begin");
    auth = main.worktree("auth-refactor");
    Repository repository =
        Repository.find(main.program().telling(process -> processes.incrementAndGet()));
    worktrees = new Worktrees(repository);
    trunk = new TrunkFinder(repository);
    assertSame("at first");
  }

  @Test
  void takesNoProcessWhileSessionsCommit() throws GitException {
    auth.write("b", "b\n").commit("One");
    processes.set(0);
    assertSame("after a commit");
    assertEquals(0, processes.get());
  }

  @Test
  void followsWhateverMovesHeads() throws GitException {
    for (String each :
        List.of(
            "commit -q --allow-empty -m More",
            "checkout -q --detach",
            "checkout -q -b topic",
            "branch -m topic renamed",
            "pack-refs --all",
            "commit -q --allow-empty -m Packed",
            "checkout -q --orphan unborn",
            "checkout -q auth-refactor",
            "reset -q --hard HEAD~1",
            "symbolic-ref HEAD refs/heads/nowhere",
            "symbolic-ref HEAD refs/heads/auth-refactor")) {
      auth.git(each.split(" "));
      assertSame("after " + each);
    }
  }

  @Test
  void followsWorktreesThatComeAndGo() throws GitException {
    for (String each :
        List.of(
            "worktree lock auth-refactor",
            "worktree unlock auth-refactor",
            "worktree lock --reason why auth-refactor",
            "worktree unlock auth-refactor",
            "worktree add -q -b billing-fix ../billing-fix",
            "worktree move billing-fix ../moved",
            "worktree remove ../moved",
            "config core.bare true",
            "config core.bare false")) {
      main.git(each.split(" "));
      assertSame("after " + each);
    }
    auth.delete(".git");
    assertSame("after its .git is gone");
  }

  @Test
  void followsTheTrunk() throws GitException {
    for (String each :
        List.of(
            "commit -q --allow-empty -m More",
            "branch release/2",
            "config afterclick.trunk release/2",
            "update-ref refs/heads/release/2 HEAD~1",
            "config --unset afterclick.trunk",
            "config --global afterclick.trunk release/2",
            "config --global --unset afterclick.trunk",
            "update-ref refs/remotes/origin/develop HEAD",
            "symbolic-ref refs/remotes/origin/HEAD refs/remotes/origin/develop",
            "update-ref refs/remotes/origin/develop HEAD~1",
            "update-ref refs/heads/develop HEAD",
            "pack-refs --all",
            "update-ref -d refs/heads/develop",
            "symbolic-ref -d refs/remotes/origin/HEAD",
            "symbolic-ref refs/heads/master refs/heads/release/2",
            "checkout -q -b other",
            "update-ref -d refs/heads/main",
            "update-ref refs/heads/release/2 HEAD",
            "symbolic-ref -d refs/heads/master")) {
      main.git(each.split(" "));
      assertSame("after " + each);
    }
  }

  private void assertSame(String when) throws GitException {
    Repository fresh = Repository.find(main.program());
    List<Worktree> listed = new Worktrees(fresh).list();
    Optional<Trunk> found = new TrunkFinder(fresh).find(listed);
    assertEquals(listed, worktrees.list(), when);
    assertEquals(found, trunk.find(listed), when);
    assertEquals(listed, worktrees.list(), when + ", asked once more");
    assertEquals(found, trunk.find(listed), when + ", asked once more");
  }
}
