package dev.afterclick.model;

import java.util.Locale;

/** What a session did to a path. */
public enum ChangeKind {
  ADDED,
  MODIFIED,
  DELETED,
  RENAMED,
  MODE;

  /** Returns the word that JSON uses. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
