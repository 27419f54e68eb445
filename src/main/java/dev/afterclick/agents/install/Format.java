package dev.afterclick.agents.install;

import java.util.Optional;

/**
 * How our lines stand in an agent's file.
 *
 * <p>A text is all of the file; an empty one also stands for a file that is not there.
 */
interface Format {

  /**
   * Returns a text that has none of our lines with all of them.
   *
   * @throws NotUnderstood where there is no telling what the text would mean then
   */
  String with(String text) throws NotUnderstood;

  /**
   * Returns a text without our lines.
   *
   * @param before what it was before they came, if that is known: what is empty now stays if it was
   *     there then
   */
  String without(String text, Optional<String> before) throws NotUnderstood;

  /** Returns how many of our hooks a text has. */
  int count(String text) throws NotUnderstood;

  /**
   * Tells whether a text has the same hooks as another one. Agents write their settings anew, in an
   * order and a layout of their own.
   */
  default boolean isSame(String text, String other) throws NotUnderstood {
    return text.equals(other);
  }
}
