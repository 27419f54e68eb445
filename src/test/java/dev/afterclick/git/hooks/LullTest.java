package dev.afterclick.git.hooks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.afterclick.TempRepo;
import dev.afterclick.git.GitException;
import dev.afterclick.git.worktree.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hooks go only while no git has just looked for them. */
final class LullTest {

  @TempDir private Path folder;
  private int pauses;

  @Test
  void waitsUntilGitHasMovedABranch() throws GitException, IOException {
    TempRepo main = TempRepo.in(folder).write("a", "1").commit("Begin");
    main.worktree("side");
    Path lock = main.path(".git/worktrees/side/ORIG_HEAD.lock");
    Files.createFile(lock);
    new Lull(Repository.find(main.program()), () -> pause(lock)).await(Lull.LONG);
    assertEquals(500, pauses, "no longer than the lock");
  }

  @Test
  void doesNotWaitForEverForALockThatWasLeftBehind() throws GitException, IOException {
    TempRepo main = TempRepo.in(folder).write("a", "1").commit("Begin");
    Files.createFile(main.path(".git/HEAD.lock"));
    new Lull(Repository.find(main.program()), () -> pauses++).await(Lull.LONG);
    assertEquals(Lull.LONG, pauses);
  }

  /** The index may be fresh at first, and git seem to be at work for that. */
  private void pause(Path lock) {
    if (++pauses == 500) {
      try {
        Files.delete(lock);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
