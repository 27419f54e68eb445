package dev.afterclick.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jline.nativ.CLibrary;

/**
 * Notices that nobody reads the pipe any more that standard output is.
 *
 * <p>Writing tells that too, but where nothing happens nothing is written: {@code log -f | head -1}
 * would stay for hours. The system wakes a thread that waits; nobody has to ask.
 */
final class LastReader {

  private static final int STANDARD_OUTPUT = 1;
  private static final int FOR_EVER = -1;

  private LastReader() {}

  /** Does something once the last reader is gone; never, where that cannot be known. */
  static void whenGone(Runnable action) {
    // Of a file or a terminal the question below means something else.
    if (isPipe()) {
      Thread waiting = new Thread(() -> await(action), "last reader");
      waiting.setDaemon(true);
      waiting.start();
    }
  }

  private static boolean isPipe() {
    try {
      Path output = Path.of("/proc/self/fd/" + STANDARD_OUTPUT);
      return Files.readSymbolicLink(output).toString().startsWith("pipe:");
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }

  /** The end that is written to never has input: all it can have to tell is that it is broken. */
  private static void await(Runnable action) {
    try {
      if (CLibrary.pollForInput(STANDARD_OUTPUT, FOR_EVER) > 0) {
        action.run();
      }
    } catch (LinkageError e) {
      // Without the native part the next line that is written tells.
    }
  }
}
