package dev.afterclick.ui.view.log;

/** What is known of the touches that a log does not hold. */
public sealed interface LogEnd {

  /** There may be older ones. */
  record More() implements LogEnd {}

  /**
   * There are none.
   *
   * @param damaged how many lines of the journal could not be read
   * @param recorded false if nothing at all was recorded in this repository
   */
  record All(int damaged, boolean recorded) implements LogEnd {}

  /** Nobody knows, and {@code why} says why. */
  record Failed(String why) implements LogEnd {}

  LogEnd MORE = new More();
}
