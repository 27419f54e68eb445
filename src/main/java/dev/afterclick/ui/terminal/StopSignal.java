package dev.afterclick.ui.terminal;

import java.io.IOException;
import java.lang.reflect.Method;

/**
 * Stops this process as Ctrl-Z would.
 *
 * <p>By reflection, as JLine registers its signals: naming {@code sun.misc.Signal} in the source
 * draws a warning that cannot be turned off, and there is no other way without a fork.
 */
final class StopSignal {

  private StopSignal() {}

  /** Returns when the process is continued, or at once where it must not stop. */
  static void raise() throws IOException {
    try {
      Class<?> type = Class.forName("sun.misc.Signal");
      Method raise = type.getMethod("raise", type);
      raise.invoke(null, type.getConstructor(String.class).newInstance("TSTP"));
    } catch (ReflectiveOperationException e) {
      throw new IOException("this Java cannot suspend itself", e);
    }
  }
}
