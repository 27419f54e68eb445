package dev.afterclick.git.verdict;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Holds one run of git, so that another thread can end it. */
final class Leash {

  /** Long enough for git to take away the files that it wrote for a merge driver. */
  private static final int TIDY_MILLIS = 200;

  private @Nullable Process held;
  private boolean pulled;

  synchronized void hold(Process process) {
    held = process;
    if (pulled) {
      end(process);
    }
  }

  /** Ends what runs, or what is about to. */
  synchronized void pull() {
    pulled = true;
    if (held != null) {
      end(held);
    }
  }

  synchronized boolean isPulled() {
    return pulled;
  }

  /**
   * A merge driver goes first: it would live on without git, and hold the other end of its pipe.
   */
  private static void end(Process git) {
    List<ProcessHandle> drivers = git.descendants().toList();
    drivers.forEach(ProcessHandle::destroyForcibly);
    try {
      if (drivers.isEmpty() || !git.waitFor(TIDY_MILLIS, TimeUnit.MILLISECONDS)) {
        git.destroyForcibly();
      }
    } catch (InterruptedException e) {
      git.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
