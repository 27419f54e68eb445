package dev.afterclick.ui.terminal;

import java.io.IOException;

/**
 * Stops this process and its group, as Ctrl-Z would.
 *
 * <p>Java raises only signals that it handles itself, and to stop we must not handle this one. So a
 * shell sends it, to the group that it shares with us; that is one fork on a key that hands the
 * terminal to a shell anyway.
 */
final class StopSignal {

  private StopSignal() {}

  /** Returns when the process is continued, or soon where there is no shell to continue it. */
  static void raise() throws IOException {
    Process kill =
        new ProcessBuilder("sh", "-c", "kill -TSTP 0")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      kill.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
