package dev.afterclick.git.worktree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterclick.TempRepo;
import dev.afterclick.git.GitException;
import dev.afterclick.git.ObjectFormat;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks that a repository is found from wherever somebody may stand. */
final class RepositoryTest {

  @TempDir Path folder;

  @Test
  void isFoundFromAnyFolderOfAnyWorktree() throws Exception {
    TempRepo main = TempRepo.in(folder).write("src/lib/a.ts", "a\n").commit("Begin");
    TempRepo linked = main.worktree("billing-fix");
    TempRepo nested = main.worktreeAt(main.path(".claude/worktrees/x"), "x");

    assertEquals(main.path(".git"), commonDir(main));
    assertEquals(main.path(".git"), commonDir(main.at(main.path("src/lib"))));
    assertEquals(main.path(".git"), commonDir(main.at(main.path(".git/refs"))));
    assertEquals(main.path(".git"), commonDir(linked.at(linked.path("src"))));
    assertEquals(main.path(".git"), commonDir(nested.at(nested.path("src"))));
  }

  @Test
  void isFoundInABareLayout() throws Exception {
    TempRepo main = TempRepo.bareIn(folder);
    Path bare = main.root().resolveSibling(".bare");

    assertEquals(bare, commonDir(main));
    assertEquals(bare, commonDir(main.at(bare)));
  }

  @Test
  void isItsOwnForASubmodule() throws Exception {
    TempRepo library = TempRepo.in(Files.createDirectory(folder.resolve("library")));
    library.write("a", "a\n").commit("Begin");
    TempRepo main = TempRepo.in(Files.createDirectory(folder.resolve("outer")));
    String from = library.root().toString();
    main.git("-c", "protocol.file.allow=always", "submodule", "-q", "add", from, "sub");

    assertEquals(main.path(".git/modules/sub"), commonDir(main.at(main.path("sub"))));
  }

  @Test
  void tellsHowObjectsAreNamed() throws Exception {
    TempRepo sha256 = TempRepo.in(folder, "--object-format=sha256");

    assertEquals(ObjectFormat.SHA256, Repository.find(sha256.program()).objectFormat());
  }

  @Test
  void isNotFoundOutside() {
    TempRepo main = TempRepo.in(folder);

    GitException e =
        assertThrows(GitException.class, () -> Repository.find(main.at(main.home()).program()));

    assertTrue(e.toString().contains("not a git repository"), e.toString());
  }

  @Test
  void isAskedForWhereGitRefusesToFindABareRepository() throws Exception {
    TempRepo main = TempRepo.in(folder).write("a", "a\n").commit("Begin");
    Files.writeString(main.home().resolve(".gitconfig"), "[safe]\n\tbareRepository = explicit\n");

    assertEquals(1, new Worktrees(Repository.find(main.program())).list().size());
  }

  @Test
  void needsAGitThatMergesWithoutAWorkTree() throws Exception {
    assertTrue(GitVersion.of("git version 2.39.5 (Apple Git-154)").isAtLeast(GitVersion.NEEDED));
    assertTrue(GitVersion.of("git version 3.0.1").isAtLeast(GitVersion.NEEDED));
    assertEquals(new GitVersion(2, 37), GitVersion.of("git version 2.37.1.windows.1"));
    assertEquals(false, GitVersion.of("git version 2.37.1").isAtLeast(GitVersion.NEEDED));
  }

  private static Path commonDir(TempRepo at) throws GitException {
    return Repository.find(at.program()).commonDir();
  }
}
