package dev.afterclick.ui.board;

import dev.afterclick.model.Overlap;
import dev.afterclick.model.Party;
import dev.afterclick.model.SessionId;

/** How a clobber is called, where others would only see two names, or twice the same. */
final class Clobbering {

  private static final String WORD = "CLOBBER";

  /** What is said in place of a verdict. */
  static final String VERDICT = WORD + ", lines dropped";

  private Clobbering() {}

  /** Returns whom a session meets; who is not known to be another is not named. */
  static String other(Overlap overlap, SessionId session) {
    String label = overlap.other(session).label();
    if (!overlap.isClobber()) {
      return label;
    }
    return isOfOne(overlap) ? WORD : WORD + " " + label;
  }

  /** Says what happened, after the path. */
  static String deed(Overlap clobber, Ages ages) {
    Party lost = clobber.left();
    String whose = isOfOne(clobber) ? "what was written" : "what " + lost.label() + " wrote";
    return ": " + WORD + ", dropped " + whose + " " + ages.ago(lost.touched());
  }

  private static boolean isOfOne(Overlap overlap) {
    return overlap.left().session().equals(overlap.right().session());
  }
}
