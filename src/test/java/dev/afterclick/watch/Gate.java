package dev.afterclick.watch;

import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Worktree;
import java.util.concurrent.CountDownLatch;

/** Holds up the thread that handles file events when it comes to one folder. */
final class Gate implements IgnoredFolders {

  private final String folder;
  private final CountDownLatch reached = new CountDownLatch(1);
  private final CountDownLatch open = new CountDownLatch(1);

  Gate(String folder) {
    this.folder = folder;
  }

  @Override
  public boolean isIgnored(Worktree worktree, RepoPath path) {
    if (path.value().equals(folder)) {
      reached.countDown();
      await(open);
    }
    return false;
  }

  void awaitReached() {
    await(reached);
  }

  void open() {
    open.countDown();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
