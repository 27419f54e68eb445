package dev.afterclick.reconcile;

/** What a hunk shall be. */
public sealed interface Choice permits Take, Edited {

  Choice OURS = Take.OURS;
  Choice THEIRS = Take.THEIRS;
  Choice OURS_THEN_THEIRS = Take.OURS_THEN_THEIRS;
  Choice THEIRS_THEN_OURS = Take.THEIRS_THEN_OURS;
  Choice BASE = Take.BASE;

  /** Returns the choice of a text of the person's own. */
  static Choice edited(String text) {
    return new Edited(text);
  }
}
