package dev.afterclick.ui.view.compare;

import dev.afterclick.reconcile.SideBySide;

/** What came of a comparison. */
public sealed interface Compared {

  /** The lines of both. */
  record Lines(SideBySide sides) implements Compared {}

  /** Why there are no lines to show, in words. */
  record Told(String why) implements Compared {}
}
