package dev.afterclick.git.hold;

import dev.afterclick.git.GitException;
import dev.afterclick.model.Guarding;

/** Makes git ask before it moves a branch, as long as there is a hold, and no longer. */
public interface Arms {

  /** Arms git's hooks, if the person has agreed to that; again and again without harm. */
  void arm() throws GitException;

  /**
   * Waits, but not for ever, for a moment in which no git has just looked for a hook: it would fail
   * if that were gone before it is started.
   */
  void awaitLull() throws GitException;

  /** Takes the hooks away again. */
  void disarm() throws GitException;

  /** Tells whether the person has agreed that git is armed; costs nothing. */
  boolean isAgreed();

  /** Tells whether the person has never said whether git is to be armed; costs nothing. */
  boolean isUnasked();

  /** Tells whether git would ask in each of the worktrees. */
  Guarding guarding() throws GitException;
}
