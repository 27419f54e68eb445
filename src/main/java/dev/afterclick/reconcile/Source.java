package dev.afterclick.reconcile;

/** Where a text comes from. */
public enum Source {
  BASE,
  OURS,
  THEIRS
}
