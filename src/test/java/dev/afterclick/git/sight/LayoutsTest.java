package dev.afterclick.git.sight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterclick.TempRepo;
import dev.afterclick.git.GitException;
import dev.afterclick.model.Change;
import dev.afterclick.model.FileMode;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Sight;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks the eyes on worktrees and indexes of every make. */
final class LayoutsTest {

  @TempDir Path folder;

  @Test
  void seesAWorktreeOfABareRepository() throws Exception {
    TempRepo repo = TempRepo.bareIn(folder).write("a", "a\n").commit("Begin").worktree("fix");
    seesWrites(repo);
  }

  @Test
  void seesARepositoryWithLongNames() throws Exception {
    seesWrites(begin("--object-format=sha256").worktree("fix"));
  }

  @Test
  void seesThroughASplitIndex() throws Exception {
    TempRepo repo = begin().worktree("fix");
    repo.git("update-index", "--split-index");
    seesWrites(repo);
  }

  @Test
  void seesThroughAnIndexOfTheFourthVersion() throws Exception {
    TempRepo repo = begin().worktree("fix");
    repo.git("update-index", "--index-version", "4", "--untracked-cache");
    seesWrites(repo);
  }

  @Test
  void knowsWhatASparseCheckoutLeavesOut() throws Exception {
    TempRepo repo = begin().write("out/x", "x\n").write("in/y", "y\n").commit("More");
    try (Onlooker onlooker = Onlooker.at(repo)) {
      onlooker.scan();
      repo.git("sparse-checkout", "set", "--cone", "--sparse-index", "in");
      onlooker.git();
      onlooker.scan();
      assertTrue(Files.notExists(repo.path("out/x")));

      onlooker.files("out", "out/x");
      assertEquals(List.of(), onlooker.paths());

      repo.write("in/y", "2\n").delete("a");
      onlooker.files("in/y", "a");
      onlooker.git();
      assertEquals(List.of("a", "in/y"), onlooker.paths());
      assertEquals(Onlooker.fresh(repo).keySet(), onlooker.told().keySet());
    }
  }

  @Test
  void overlooksWhatGitWasToldToOverlook() throws Exception {
    TempRepo repo = begin().write("b", "b\n").write("c", "c\n").commit("More");
    repo.git("update-index", "--assume-unchanged", "a");
    repo.git("update-index", "--skip-worktree", "b");
    try (Onlooker onlooker = Onlooker.at(repo)) {
      onlooker.scan();
      repo.write("a", "2\n").delete("b").write("c", "2\n");

      onlooker.files("a", "b", "c");
      onlooker.git();

      assertEquals(List.of("c"), onlooker.paths());
      assertEquals(Set.of(RepoPath.of("c")), Onlooker.fresh(repo).keySet());
    }
  }

  @Test
  void seesAFileThatIsThereThoughTheCheckoutIsSparse() throws Exception {
    TempRepo repo = begin().write("out/x", "x\n").write("in/y", "y\n").commit("More");
    repo.git("sparse-checkout", "set", "--cone", "in");
    try (Onlooker onlooker = Onlooker.at(repo)) {
      onlooker.scan();
      repo.write("out/x", "mine\n");
      onlooker.files("out/x");

      assertEquals(List.of("out/x"), onlooker.paths());
      assertEquals(Set.of(RepoPath.of("out/x")), Onlooker.fresh(repo).keySet());
    }
  }

  @Test
  void seesAWorktreeThatIsLockedAndOneThatWasMoved() throws Exception {
    TempRepo main = begin();
    TempRepo repo = main.worktree("fix");
    repo.git("worktree", "lock", ".");
    seesWrites(repo);
    main.git("worktree", "move", "-f", "-f", "../fix", "../moved");

    assertEquals(
        List.of("a", "new/b"),
        Onlooker.fresh(main.at(main.root().resolveSibling("moved"))).keySet().stream()
            .map(RepoPath::value)
            .toList());
  }

  @Test
  void seesADetachedHead() throws Exception {
    TempRepo repo = begin().worktree("fix");
    repo.git("checkout", "-q", "--detach");
    seesWrites(repo);
  }

  @Test
  void leavesOutTheWorktreesThatLieInside() throws Exception {
    TempRepo repo = begin();
    TempRepo nested = repo.worktreeAt(repo.path(".claude/worktrees/x"), "x");
    try (Onlooker onlooker = Onlooker.at(repo)) {
      onlooker.scan();
      assertEquals(List.of(), onlooker.paths());
      nested.write("a", "mine\n").write("new", "n\n");

      onlooker.files(".claude/worktrees/x/a", ".claude/worktrees/x/new", ".claude");

      assertEquals(List.of(), onlooker.paths());
    }
    try (Onlooker inside = Onlooker.at(nested)) {
      inside.scan();
      assertEquals(List.of("a", "new"), inside.paths());
    }
  }

  @Test
  void leavesOutRepositoriesThatLieInside() throws Exception {
    TempRepo repo = begin();
    try (Onlooker onlooker = Onlooker.at(repo)) {
      onlooker.scan();
      Files.createDirectory(repo.path("embedded"));
      TempRepo embedded = repo.at(repo.path("embedded"));
      embedded.git("init", "-q");
      embedded.write("x", "x\n");

      onlooker.files("embedded", "embedded/x", "embedded/.git/HEAD");

      assertEquals(List.of(), onlooker.paths());
      assertEquals(Set.of(), Onlooker.fresh(repo).keySet());
    }
  }

  @Test
  void takesASubmoduleForTheCommitItStandsAt() throws Exception {
    TempRepo library = TempRepo.in(Files.createDirectory(folder.resolve("library")));
    library.write("x", "x\n").commit("Begin");
    TempRepo repo = begin();
    String from = library.root().toString();
    repo.git("-c", "protocol.file.allow=always", "submodule", "-q", "add", from, "sub");
    repo.commit("Submodule");
    try (Onlooker onlooker = Onlooker.at(repo)) {
      onlooker.scan();
      assertEquals(List.of(), onlooker.paths());

      TempRepo sub = repo.at(repo.path("sub")).write("x", "dirty\n");
      onlooker.files("sub/x");
      assertEquals(List.of(), onlooker.paths());

      sub.commit("Work");
      onlooker.files("sub/x");
      Change change = onlooker.told("sub");
      assertEquals(FileMode.SUBMODULE, change.now().orElseThrow().mode());
      assertEquals(sub.head().hex(), change.now().orElseThrow().blob().hex());
      assertEquals(Onlooker.timeless(Onlooker.fresh(repo)), Onlooker.timeless(onlooker.told()));
    }
  }

  @Test
  void seesPathsOfAnyBytes() throws Exception {
    PlainLocale.look(begin());
  }

  @Test
  void seesThemInALocaleThatCannotWriteThem() throws Exception {
    ProcessBuilder java =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                PlainLocale.class.getName(),
                folder.toString())
            .redirectErrorStream(true);
    java.environment().put("LC_ALL", "C");
    Process process = java.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertEquals(0, process.waitFor(), said);
  }

  @Test
  void failsWhenGitDoesAndSeesAgainAfterwards() throws Exception {
    TempRepo repo = begin();
    try (Onlooker onlooker = Onlooker.at(repo)) {
      onlooker.scan();
      byte[] index = Files.readAllBytes(repo.path(".git/index"));
      Files.writeString(repo.path(".git/index"), "not an index");
      assertThrows(GitException.class, onlooker::git);
      assertThrows(GitException.class, onlooker::scan);

      Files.write(repo.path(".git/index"), index);
      repo.write("a", "2\n");
      onlooker.git();
      onlooker.files("a");

      assertEquals(List.of("a"), onlooker.paths());
    }
  }

  @Test
  void looksWhileAnotherHoldsTheLockOfTheIndex() throws Exception {
    TempRepo repo = begin();
    Files.createFile(repo.path(".git/index.lock"));
    seesWrites(repo);
  }

  private TempRepo begin(String... options) {
    return TempRepo.in(folder, options).write("a", "a\n").commit("Begin");
  }

  private static void seesWrites(TempRepo repo) throws GitException {
    try (Onlooker onlooker = Onlooker.at(repo)) {
      onlooker.scan();
      repo.write("a", "mine\n").write("new/b", "b\n");
      Sight sight = onlooker.files("a", "new");
      onlooker.git();

      assertEquals(List.of("a", "new/b"), onlooker.paths());
      assertEquals(Optional.of(repo.head()), sight.base());
      assertEquals(Onlooker.timeless(Onlooker.fresh(repo)), Onlooker.timeless(onlooker.told()));
    }
  }
}
