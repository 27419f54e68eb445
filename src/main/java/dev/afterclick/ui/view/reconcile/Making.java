package dev.afterclick.ui.view.reconcile;

import dev.afterclick.reconcile.Reconciliation;

/** What is being made of two versions. */
public sealed interface Making {

  /**
   * One file, hunk by hunk.
   *
   * @param reconciliation the hunks and what was chosen of them
   * @param words what differs inside their lines
   */
  record Lines(Reconciliation reconciliation, HunkWords words) implements Making {

    public Lines with(Reconciliation other) {
      return new Lines(other, words);
    }
  }

  /** One file as a whole, or none, or two: there are no lines to choose from. */
  record Whole(WholeFile file) implements Making {}

  /** Why nothing can be made of them, in words. */
  record Told(String why) implements Making {}
}
