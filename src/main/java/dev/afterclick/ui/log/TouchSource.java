package dev.afterclick.ui.log;

import dev.afterclick.model.Entry;
import dev.afterclick.ui.view.log.LogScope;
import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** Where recorded touches come from. Called from a thread of its own, never from the painter's. */
public interface TouchSource {

  /** Begins to read the touches that a log is of, the newest first. */
  Lines read(LogScope scope) throws IOException;

  /** Tells whether nothing was ever recorded. */
  boolean isEmpty() throws IOException;

  /** Touches, read one by one. For one thread. */
  interface Lines extends Closeable {

    /** Returns the touch before; nothing when there is none. */
    Optional<Entry.Touched> next() throws IOException;

    /** Counts what could not be read so far. */
    int damaged();
  }
}
