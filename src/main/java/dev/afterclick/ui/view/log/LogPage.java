package dev.afterclick.ui.view.log;

import dev.afterclick.model.Entry;
import java.util.List;

/**
 * Touches that were read from the journal.
 *
 * @param request what asked for them
 * @param lines the touches, the newest first
 * @param end what is known of older ones
 */
public record LogPage(LogRequest request, List<Entry.Touched> lines, LogEnd end) {

  /** Tells whether the touch that the journal shall hold is among them. */
  public boolean holdsWhatItShall() {
    return request.holding().isEmpty()
        || lines.stream().anyMatch(line -> LogLines.isSame(line, request.holding().get()));
  }
}
