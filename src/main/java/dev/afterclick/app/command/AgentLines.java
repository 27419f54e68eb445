package dev.afterclick.app.command;

import dev.afterclick.agents.install.AgentHooks;
import dev.afterclick.agents.install.AgentSettings;
import dev.afterclick.agents.install.Change;
import dev.afterclick.agents.install.Homes;
import dev.afterclick.app.output.ChangeText;
import dev.afterclick.ui.canvas.Harmless;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Our lines in the agents' settings: what is to be done about them, and the doing.
 *
 * <p>One agent whose file stands in the way is told of, and the others get their lines.
 */
final class AgentLines {

  private final Surroundings there;
  private final Optional<AgentHooks> hooks;
  private final List<Change> changes = new ArrayList<>();
  private final List<String> troubles = new ArrayList<>();

  AgentLines(Surroundings there) throws IOException {
    this.there = there;
    Optional<Homes> homes = Homes.of(there.environment());
    this.hooks =
        homes.isPresent()
            ? Optional.of(AgentHooks.of(homes.get(), Launcher.find()))
            : Optional.empty();
  }

  /** Plans to put them in: for the agents that are named, else for those that are found. */
  void planInstall(Optional<List<AgentSettings>> named) throws Trouble, IOException {
    if (isPossible(named)) {
      AgentHooks agents = hooks.orElseThrow();
      plan(named.orElseGet(agents::found), agents::toInstall);
    }
  }

  /** Plans to take them out: of the agents that are named, else wherever they are. */
  void planUninstall(Optional<List<AgentSettings>> named) throws Trouble, IOException {
    if (isPossible(named)) {
      AgentHooks agents = hooks.orElseThrow();
      plan(named.isPresent() ? named.get() : agents.installed(), agents::toUninstall);
      changes.removeIf(change -> change.hooks() == 0);
    }
  }

  private boolean isPossible(Optional<List<AgentSettings>> named) throws Trouble {
    if (hooks.isEmpty() && named.isPresent() && !named.get().isEmpty()) {
      throw new Trouble(
          "there is no telling where the agents' settings are: HOME is not set",
          "HOME=/home/you afterclick install …");
    }
    return hooks.isPresent();
  }

  /** Looks at one agent's file. */
  private interface Look {
    Change at(AgentSettings agent) throws IOException;
  }

  private void plan(List<AgentSettings> agents, Look look) {
    for (AgentSettings agent : agents) {
      try {
        changes.add(look.at(agent));
      } catch (IOException e) {
        troubles.add("nothing is changed for " + agent.title() + ": " + e.getMessage());
      }
    }
  }

  boolean isEmpty() {
    return changes.isEmpty();
  }

  /** Tells whether anything is to be done at all. */
  boolean isToDo() throws IOException {
    boolean stale = !changes.isEmpty() && !hooks.orElseThrow().isHookCurrent();
    return stale || changes.stream().anyMatch(change -> !change.isDone());
  }

  /** Says what is to be done, with the lines that come and go. */
  List<String> plan() {
    return changes.stream().flatMap(change -> ChangeText.of(change).stream()).toList();
  }

  /** Says what is to be done for the lines to work. */
  List<String> planHook() throws IOException {
    if (changes.isEmpty() || hooks.orElseThrow().isHookCurrent()) {
      return List.of();
    }
    return List.of(hooks.orElseThrow().hook() + ": the script that they run is put there");
  }

  void install() throws IOException {
    for (Change change : changes) {
      if (attempt(change, hooks.orElseThrow()::install)) {
        say(change.agent().title() + " tells afterclick before it writes.");
        change.agent().advice().ifPresent(this::say);
      }
    }
  }

  void uninstall() throws IOException {
    for (Change change : changes) {
      if (attempt(change, hooks.orElseThrow()::uninstall)) {
        say(change.agent().title() + " runs nothing of afterclick any more.");
      }
    }
  }

  /** Does something about one agent's file. */
  private interface Deed {
    void to(Change change) throws IOException;
  }

  private boolean attempt(Change change, Deed deed) {
    try {
      deed.to(change);
      return true;
    } catch (IOException e) {
      troubles.add("cannot change what " + change.agent().title() + " runs: " + e.getMessage());
      return false;
    }
  }

  private void say(String words) {
    there.out().println(words);
    there.out().flush();
  }

  /** Tells what went wrong, and what comes of it. */
  ExitStatus end() {
    troubles.forEach(trouble -> there.err().println("afterclick: " + Harmless.of(trouble)));
    if (troubles.isEmpty()) {
      return ExitStatus.FINE;
    }
    there.err().println("hint: mend that, then try again; the file is as it was");
    return ExitStatus.TROUBLE;
  }
}
