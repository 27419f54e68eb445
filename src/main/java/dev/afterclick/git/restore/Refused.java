package dev.afterclick.git.restore;

/** Says why a version is not brought back, and what to do about it. Nothing was changed then. */
public final class Refused extends Exception {

  private static final long serialVersionUID = 1L;

  private final String hint;

  public Refused(String message, String hint) {
    super(message);
    this.hint = hint;
  }

  /** Returns what the person could do. */
  public String hint() {
    return hint;
  }
}
