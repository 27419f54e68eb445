package dev.afterclick.app.loop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterclick.TempRepo;
import dev.afterclick.git.ancestry.MergeBases;
import dev.afterclick.git.sight.Eyes;
import dev.afterclick.git.store.ObjectStore;
import dev.afterclick.git.worktree.Repository;
import dev.afterclick.git.worktree.Worktrees;
import dev.afterclick.model.Effect;
import dev.afterclick.model.Event;
import dev.afterclick.model.Worktree;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks that no more is looked at than must be. */
final class LooksTest {

  @TempDir Path folder;

  @Test
  void goesOnceThroughAWorktreeThatIsAskedForTwiceBeforeItsTurn() throws Exception {
    Repository repository = Repository.find(TempRepo.in(folder).commit("Begin").program());
    Worktree worktree = new Worktrees(repository).list().get(0);
    InstantSource clock = InstantSource.system();
    ExecutorService thread = Executors.newSingleThreadExecutor();
    Semaphore turns = new Semaphore(0);
    List<Event> told = Collections.synchronizedList(new ArrayList<>());
    Path commonDir = repository.commonDir();
    Looks.Means means =
        new Looks.Means(thread, turns, clock, new Work(), told::add, commonDir, false);
    try (ObjectStore store = ObjectStore.open(commonDir, repository.objectFormat());
        Eyes eyes =
            new Eyes(
                new Eyes.Means(repository, store, new MergeBases(commonDir, store), clock),
                worktree)) {
      Looks looks = new Looks(worktree, eyes, means);
      looks.scan(new Effect.Scan(worktree, Optional.empty()));
      while (!turns.hasQueuedThreads()) {
        Thread.onSpinWait();
      }
      looks.scan(new Effect.Scan(worktree, Optional.empty()));
      turns.release();
      thread.shutdown();
      assertTrue(thread.awaitTermination(30, TimeUnit.SECONDS));
    }
    assertEquals(1, told.size(), told::toString);
    assertInstanceOf(Event.Seen.class, told.get(0));
  }
}
