package dev.afterclick.git.worktree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterclick.TempRepo;
import dev.afterclick.git.GitException;
import dev.afterclick.model.Worktree;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks the list of worktrees against repositories of every layout. */
final class WorktreesTest {

  @TempDir Path folder;

  @Test
  void listsTheMainAndTheLinkedOnes() throws Exception {
    TempRepo main = TempRepo.in(folder).write("a", "a\n").commit("Begin");
    TempRepo linked = main.worktree("billing-fix");
    linked.write("b", "b\n").commit("Work");

    Worktree first = list(main).get(0);
    Worktree second = list(main).get(1);

    assertEquals("main", first.id().value());
    assertTrue(first.main());
    assertEquals(main.root(), first.root());
    assertEquals(main.path(".git"), first.gitDir());
    assertEquals(Optional.of(main.head()), first.head());
    assertEquals("billing-fix", second.id().value());
    assertFalse(second.main());
    assertEquals(linked.root(), second.root());
    assertEquals(main.path(".git/worktrees/billing-fix"), second.gitDir());
    assertEquals(Optional.of("billing-fix"), second.branch());
    assertEquals(Optional.of(linked.head()), second.head());
    assertEquals(list(main), list(linked));
  }

  @Test
  void keepsTheIdOfAWorktreeThatMoves() throws Exception {
    TempRepo main = TempRepo.in(folder).commit("Begin");
    main.worktree("billing-fix");
    main.git("worktree", "move", "../billing-fix", "../elsewhere");

    Worktree moved = list(main).get(1);

    assertEquals("billing-fix", moved.id().value());
    assertTrue(moved.root().endsWith("elsewhere"));
    assertFalse(moved.missing());
  }

  @Test
  void hasNoMainWorktreeWhenTheRepositoryIsBare() throws Exception {
    TempRepo main = TempRepo.bareIn(folder);
    main.worktree("billing-fix");

    List<Worktree> all = list(main);

    assertEquals(
        List.of("billing-fix", "main-linked"), all.stream().map(w -> w.id().value()).toList());
    assertFalse(all.get(1).main());
    assertEquals(main.root(), all.get(1).root());
  }

  @Test
  void tellsWhatIsDetachedLockedAndMissing() throws Exception {
    TempRepo main = TempRepo.in(folder).commit("Begin");
    main.git("worktree", "add", "-q", "--detach", "../away");
    main.worktree("billing-fix");
    main.git("worktree", "lock", "--reason", "on a stick", "../billing-fix");
    main.worktree("gone").delete("");
    main.worktree("stick").git("worktree", "lock", ".");
    main.at(main.root().resolveSibling("stick")).delete("");

    List<Worktree> all = list(main);

    assertEquals(Optional.empty(), all.get(1).branch());
    assertEquals("away", all.get(1).label());
    assertEquals(Optional.of("on a stick"), all.get(2).locked());
    assertFalse(all.get(2).missing());
    assertTrue(all.get(3).missing());
    assertEquals(Optional.of(""), all.get(4).locked());
    assertTrue(all.get(4).missing());
  }

  @Test
  void leavesOutWhatGitIsStillMaking() throws Exception {
    TempRepo main = TempRepo.in(folder).write("a", "a\n").commit("Begin");
    main.git("worktree", "add", "-q", "--no-checkout", "-b", "charts", "../charts");
    Path lock = main.path(".git/worktrees/charts/locked");
    Files.writeString(lock, "initializing");
    Worktrees worktrees = new Worktrees(Repository.find(main.program()));
    assertEquals(1, worktrees.list().size());

    Files.delete(lock);
    assertEquals(2, worktrees.list().size());
  }

  @Test
  void hasNoHeadBeforeTheFirstCommit() throws Exception {
    Worktree unborn = list(TempRepo.in(folder)).get(0);

    assertEquals(Optional.of("main"), unborn.branch());
    assertEquals(Optional.empty(), unborn.head());
  }

  @Test
  void findsTheMainWorktreeOfASubmodule() throws Exception {
    TempRepo library = TempRepo.in(Files.createDirectory(folder.resolve("library")));
    library.write("a", "a\n").commit("Begin");
    TempRepo main = TempRepo.in(Files.createDirectory(folder.resolve("outer")));
    String from = library.root().toString();
    main.git("-c", "protocol.file.allow=always", "submodule", "-q", "add", from, "sub");

    assertEquals(main.path("sub"), list(main.at(main.path("sub"))).get(0).root());
  }

  @Test
  void findsTheMainWorktreeWhoseGitDirectoryLiesElsewhere() throws Exception {
    Path apart = folder.toRealPath().resolve("apart.git");
    TempRepo main = TempRepo.in(folder, "--separate-git-dir=" + apart);

    Worktree only = list(main).get(0);

    assertEquals(main.root(), only.root());
    assertEquals(apart, only.gitDir());
  }

  @Test
  void keepsRootsOfAnyName() throws Exception {
    TempRepo main = TempRepo.in(folder).commit("Begin");
    TempRepo odd = main.worktreeAt(folder.toRealPath().resolve("two\nlines ü"), "odd");

    Worktree listed = list(main).get(1);

    assertEquals(odd.root(), listed.root());
    assertFalse(listed.missing());
  }

  private static List<Worktree> list(TempRepo at) throws GitException {
    return new Worktrees(Repository.find(at.program())).list();
  }
}
