package dev.afterclick.model;

/** In what way two versions of a path meet. */
public enum OverlapKind {
  CONTENT("content"),
  ADD_ADD("add/add"),
  DELETE_MODIFY("delete/modify"),
  RENAME("rename"),
  RENAME_RENAME("rename/rename"),
  FILE_DIRECTORY("file/directory"),
  BINARY("binary"),
  MODE("mode"),
  SYMLINK("symlink"),
  SUBMODULE("submodule"),
  CLOBBER("clobber");

  private final String word;

  OverlapKind(String word) {
    this.word = word;
  }

  /** Returns the word that JSON uses. */
  public String word() {
    return word;
  }
}
