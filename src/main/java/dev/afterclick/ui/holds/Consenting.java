package dev.afterclick.ui.holds;

/**
 * Takes a person's consent, once for a repository, that holds arm git's hooks. Called from a thread
 * of its own, never from the painter's.
 */
public interface Consenting {

  /**
   * Does what {@code afterclick install git} does, without a further question.
   *
   * @return in words: what was done and how to undo it, or why nothing was
   */
  String install();

  /**
   * Notes that it is not to be offered again.
   *
   * @return in words: that it is noted, or why not
   */
  String decline();
}
