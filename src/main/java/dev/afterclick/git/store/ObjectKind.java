package dev.afterclick.git.store;

import java.util.Locale;

/** What an object is. */
enum ObjectKind {
  BLOB,
  TREE,
  COMMIT;

  /** Returns the word in git's object headers. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
