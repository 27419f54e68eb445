package dev.afterclick.app.loop;

import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.afterclick.git.sight.AllEyes;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Worktree;
import dev.afterclick.model.WorktreeId;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;

/** Checks who may open eyes on a worktree. */
final class AllLooksTest {

  private static final Worktree GONE =
      new Worktree(
          new WorktreeId("auth"),
          Path.of("/work/auth"),
          Path.of("/work/.git/worktrees/auth"),
          Optional.empty(),
          Optional.empty(),
          false,
          Optional.empty(),
          false);

  @Test
  void opensNoEyesForAWatcherThatOutlivesItsWorktree() {
    Looks.Means means =
        new Looks.Means(
            Runnable::run,
            new Semaphore(1),
            InstantSource.system(),
            new Work(),
            event -> {},
            Path.of("/work/.git"),
            true);
    AllLooks looks =
        new AllLooks(
            new AllEyes(),
            worktree -> {
              throw new AssertionError("it opened eyes on " + worktree.root());
            },
            means);

    assertFalse(looks.isIgnored(GONE, RepoPath.of("node_modules")));
  }
}
