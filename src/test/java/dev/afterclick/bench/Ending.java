package dev.afterclick.bench;

import java.util.concurrent.TimeUnit;

/** Waits for a process that has been asked to end, and ends it if it does not. */
final class Ending {

  private static final int PATIENCE = 10;

  private Ending() {}

  static void await(Process process) {
    try {
      if (process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    process.destroyForcibly();
  }
}
