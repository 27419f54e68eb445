package dev.afterclick.journal;

/** Counts what could not be read. For one thread. */
public final class Flaws {

  private int torn;
  private int unreadable;

  void torn() {
    torn++;
  }

  void unreadable() {
    unreadable++;
  }

  /** Returns how many files end within a line. */
  public int tornLines() {
    return torn;
  }

  /** Returns how many lines that may have been wanted are damaged. */
  public int unreadableLines() {
    return unreadable;
  }
}
