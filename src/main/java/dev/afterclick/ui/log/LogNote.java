package dev.afterclick.ui.log;

import dev.afterclick.model.Attribution;
import dev.afterclick.model.Candidate;
import dev.afterclick.model.Touch;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What stands behind a touch in the log: how it is known whose it is, and whether it came late. */
final class LogNote {

  private LogNote() {}

  /**
   * Returns the words; none for the usual, which is that a worktree's own session was seen.
   *
   * @param roomy whether there is room for more than what must not be missed
   */
  static String of(Touch touch, boolean roomy) {
    List<String> words = new ArrayList<>();
    if (touch.attribution() == Attribution.AMBIGUOUS) {
      words.add(roomy ? either(touch) : "?");
    } else if (roomy && touch.attribution() != Attribution.WORKTREE) {
      words.add(touch.attribution().name().toLowerCase(Locale.ROOT));
    }
    if (touch.late()) {
      words.add(roomy ? "seen late" : "late");
    }
    return String.join(", ", words);
  }

  private static String either(Touch touch) {
    return touch.candidates().stream().map(Candidate::label).collect(Collectors.joining(" or "));
  }
}
