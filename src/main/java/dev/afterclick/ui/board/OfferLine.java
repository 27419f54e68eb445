package dev.afterclick.ui.board;

import dev.afterclick.model.Action;
import dev.afterclick.ui.canvas.Area;
import dev.afterclick.ui.theme.Role;
import java.util.ArrayList;
import java.util.List;

/**
 * Paints the offer to let holds arm git's hooks: a line above the keys, which takes none away from
 * the board and stays until it is answered.
 */
final class OfferLine {

  private static final String WHY = "Where git cannot merge two sessions' work, ";

  /** How much is said, from everything to the least. */
  private static final List<String> WORDS =
      List.of(
          WHY + "it can refuse the merge until you have reconciled it:",
          "Git can hold back conflicts until you reconcile them:",
          "Let git hold merges?");

  private OfferLine() {}

  static void paint(Area line) {
    for (String words : WORDS) {
      boolean brief = words.equals(WORDS.get(WORDS.size() - 1));
      List<Segment> all =
          brief ? said(words, "yes", "never") : said(words, "allow it", "never ask");
      if (Segment.widthOf(all) < line.width() - 1 || brief) {
        Segment.put(line, 1, all);
        return;
      }
    }
  }

  private static List<Segment> said(String words, String yes, String never) {
    List<Segment> all = new ArrayList<>();
    all.add(new Segment(words, Role.DIM));
    all.addAll(key(Action.INSTALL, yes));
    all.addAll(key(Action.DECLINE, never));
    return all;
  }

  private static List<Segment> key(Action action, String label) {
    return List.of(
        Segment.gap(2),
        new Segment(action.keys().get(0), Role.FOOTER_KEY),
        new Segment(" " + label, Role.FOOTER_TEXT));
  }
}
