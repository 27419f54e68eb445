package dev.afterclick.ui.view.reconcile;

/** What becomes of two versions that have no lines to choose from. */
public enum WholeTake {
  OURS("ours"),
  THEIRS("theirs"),
  /** Both stay, under two names. */
  BOTH("both"),
  /** No file stands there any more. */
  NEITHER("deleted");

  private final String word;

  WholeTake(String word) {
    this.word = word;
  }

  /** Returns the same where ours is theirs. */
  WholeTake turned() {
    return switch (this) {
      case OURS -> THEIRS;
      case THEIRS -> OURS;
      case BOTH, NEITHER -> this;
    };
  }

  /** Returns the word that the journal has for it. */
  public String word() {
    return word;
  }
}
