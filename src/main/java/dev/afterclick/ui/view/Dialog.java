package dev.afterclick.ui.view;

import dev.afterclick.ui.view.compare.Comparing;
import dev.afterclick.ui.view.reconcile.Reconciling;

/** What is open over the board. */
public sealed interface Dialog {

  /** Nothing: the board itself. */
  record None() implements Dialog {}

  /** The list of keys, from its line {@code top} on, over what is open again after it. */
  record Help(int top, Dialog below) implements Dialog {}

  /** Two versions side by side. */
  record Compare(Comparing comparing) implements Dialog {}

  /**
   * Two versions that are to become one.
   *
   * @param alone whether there is no board below: whoever closes it leaves the program
   */
  record Reconcile(Reconciling reconciling, boolean alone) implements Dialog {}

  Dialog NONE = new None();
}
