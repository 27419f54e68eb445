package dev.afterclick.git.store;

import java.util.Locale;

/** What an object is. */
enum ObjectKind {
  BLOB,
  TREE,
  COMMIT,
  TAG;

  /** Returns the word in git's object headers. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static ObjectKind ofWord(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
