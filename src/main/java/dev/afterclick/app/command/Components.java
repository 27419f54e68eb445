package dev.afterclick.app.command;

import dev.afterclick.agents.install.AgentSettings;
import dev.afterclick.ui.canvas.Harmless;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a person names to be installed for, or uninstalled from.
 *
 * @param git whether git is meant
 * @param agents the agents that are named; nothing where none is, and all are meant
 */
record Components(boolean git, Optional<List<AgentSettings>> agents) {

  private static final String GIT = "git";

  /** Understands the words; none at all mean everything. */
  static Components of(List<String> words) throws Trouble {
    if (words.isEmpty()) {
      return new Components(true, Optional.empty());
    }
    List<AgentSettings> agents = new ArrayList<>();
    for (String word : words) {
      if (!word.equals(GIT)) {
        agents.add(agent(word));
      }
    }
    return new Components(words.contains(GIT), Optional.of(agents.stream().distinct().toList()));
  }

  private static AgentSettings agent(String word) throws Trouble {
    return AgentSettings.named(word)
        .orElseThrow(
            () ->
                new Trouble(
                    "there is no " + Harmless.of(word) + " to install for",
                    "there are git and the agents " + AgentSettings.names()));
  }
}
