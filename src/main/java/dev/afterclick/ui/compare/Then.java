package dev.afterclick.ui.compare;

import dev.afterclick.model.Entry;
import dev.afterclick.ui.board.Times;

/** Says which version of the log is shown. */
final class Then {

  private Then() {}

  /** Returns {@code as of 14:03:22}; of a deletion, whose version stood there before it, that. */
  static String words(Entry.Touched then, Times times) {
    String at =
        (times.isToday(then.at()) ? "" : times.day(then.at()) + " ") + times.seconds(then.at());
    return (then.touch().after().isPresent() ? "as of " : "before ") + at;
  }
}
