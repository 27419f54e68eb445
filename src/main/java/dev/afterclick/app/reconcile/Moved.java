package dev.afterclick.app.reconcile;

/** Says that a side is not any more what the result was made of. Nothing was changed then. */
public final class Moved extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Collision now;

  Moved(String message, Collision now) {
    super(message);
    this.now = now;
  }

  /** Returns how both sides stand now. */
  public Collision now() {
    return now;
  }
}
