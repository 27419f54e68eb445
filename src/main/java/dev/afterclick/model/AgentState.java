package dev.afterclick.model;

import java.util.Locale;

/** What an agent is at, as far as it tells. */
public enum AgentState {
  WORKING,
  /** It waits for a person. */
  WAITING,
  ENDED;

  /** Returns the word that JSON uses. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
