package dev.afterclick.ui.board;

import dev.afterclick.model.Overlap;
import dev.afterclick.model.Party;
import dev.afterclick.model.SessionId;
import java.time.Instant;
import java.util.Optional;

/** How a clobber is called, where others would only see two names, or twice the same. */
public final class Clobbering {

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
    Optional<String> other = isOfOne(clobber) ? Optional.empty() : Optional.of(lost.label());
    return deed(other, lost.touched(), ages);
  }

  /** Says the same of what was written {@code then}; by whom, if it was another. */
  public static String deed(Optional<String> other, Instant then, Ages ages) {
    String whose = other.map(label -> "what " + label + " wrote").orElse("what was written");
    return ": " + WORD + ", dropped " + whose + " " + ages.ago(then);
  }

  /** Says that it is over, before the path. */
  public static String over(String label) {
    return label + "'s clobber is over: ";
  }

  private static boolean isOfOne(Overlap overlap) {
    return overlap.left().session().equals(overlap.right().session())
        && overlap.left().author().equals(overlap.right().author());
  }
}
