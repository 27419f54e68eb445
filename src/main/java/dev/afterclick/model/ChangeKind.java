package dev.afterclick.model;

import java.util.Locale;
import java.util.Optional;

/** What a session did to a path. */
public enum ChangeKind {
  ADDED,
  MODIFIED,
  DELETED,
  RENAMED,
  MODE;

  /** Returns what leads from one version at a path to another. */
  public static ChangeKind between(Optional<Version> before, Optional<Version> after) {
    if (before.isEmpty()) {
      return ADDED;
    }
    if (after.isEmpty()) {
      return DELETED;
    }
    return before.get().blob().equals(after.get().blob()) ? MODE : MODIFIED;
  }

  /** Returns the word that JSON uses. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
