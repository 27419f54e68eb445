package dev.afterclick.ui.view.log;

import dev.afterclick.model.Entry;
import java.util.Optional;

/**
 * Asks for touches from the journal.
 *
 * @param scope which of them
 * @param from how many of the newest to leave out, which are there already
 * @param holding a touch that the journal shall hold first: what has just happened is written soon
 */
public record LogRequest(LogScope scope, int from, Optional<Entry.Touched> holding) {

  /** Tells whether an answer to {@code other} answers this. */
  public boolean isFor(LogRequest other) {
    return scope.equals(other.scope) && from == other.from;
  }
}
