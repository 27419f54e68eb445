package dev.afterclick.app.reconcile;

/**
 * A choice that a person made.
 *
 * @param hunk which stretch of the file it is for, counted from 1; 0 for the whole of it
 * @param take what was chosen, in a word
 */
public record Pick(int hunk, String take) {

  /** Makes one for the whole of a file. */
  public static Pick ofAll(String take) {
    return new Pick(0, take);
  }
}
