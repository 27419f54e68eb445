package dev.afterclick.agents.install;

import java.util.Optional;

/**
 * An event of an agent that our hook is to hear of.
 *
 * @param event in the agent's word
 * @param matcher which tools; nothing for all, or where there are none
 */
record Row(String event, Optional<String> matcher) {

  static Row of(String event) {
    return new Row(event, Optional.empty());
  }

  static Row of(String event, String tools) {
    return new Row(event, Optional.of(tools));
  }
}
