package dev.afterclick.app.command;

import dev.afterclick.agents.install.AgentSettings;
import dev.afterclick.agents.install.ClaudePlugin;
import dev.afterclick.git.GitException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code afterclick install}: what git and the agents need, put in place once the person agrees.
 */
@Command(
    name = "install",
    mixinStandardHelpOptions = true,
    description = {
      "Lets holds arm git's hooks in this repository, so that git refuses what a hold forbids, and "
          + "has the agents tell before they write. Hooks that are there go on running, settings "
          + "keep every byte, and no tracked file is touched.",
      "Says what it will do, and asks; exits with 0 when that is done, with 2 when not."
    })
final class InstallCommand implements Callable<Integer> {

  private final RootCommand root;

  @Parameters(
      paramLabel = "WHAT",
      arity = "0..*",
      description =
          "What to install for: git, or an agent: claude, codex, gemini, opencode, copilot, qwen, "
              + "kimi, cursor. Without it, git and every agent that is found.")
  private List<String> what = List.of();

  @Option(
      names = "--plugin",
      paramLabel = "DIR",
      description =
          "With claude: write its hooks as a plugin into this folder, and leave its settings alone.")
  private Optional<Path> plugin = Optional.empty();

  @Option(names = "--yes", description = "Do not ask.")
  private boolean yes;

  InstallCommand(RootCommand root) {
    this.root = root;
  }

  @Override
  public Integer call() throws GitException, Trouble {
    try {
      return run(root.there(), Components.of(what)).code();
    } catch (IOException e) {
      throw new Trouble(
          "cannot go on: " + e.getMessage(), "afterclick doctor tells what is in place", e);
    }
  }

  private ExitStatus run(Surroundings there, Components components)
      throws GitException, IOException, Trouble {
    if (plugin.isPresent()) {
      return writePlugin(there, components, there.folder().resolve(plugin.get()).normalize());
    }
    Optional<GitConsent> git =
        components.git() ? Optional.of(GitConsent.in(there)) : Optional.empty();
    AgentLines agents = new AgentLines(there);
    agents.planInstall(components.agents());
    List<String> plan = new ArrayList<>(git.isPresent() ? git.get().givingDoes() : List.of());
    plan.addAll(agents.plan());
    plan.addAll(agents.planHook());
    boolean isToDo = git.isPresent() || agents.isToDo();
    new Agreement(there, yes || !isToDo, "install")
        .reach(plan, question(git.isPresent(), agents.isToDo()));
    if (git.isPresent()) {
      git.get().give();
    }
    agents.install();
    return agents.end();
  }

  private ExitStatus writePlugin(Surroundings there, Components components, Path folder)
      throws IOException, Trouble {
    if (!components.equals(new Components(false, Optional.of(List.of(AgentSettings.CLAUDE))))) {
      throw new Trouble(
          "only Claude Code takes a plugin", "afterclick install claude --plugin " + folder);
    }
    List<String> plan = List.of(folder + ": a plugin for Claude Code is written there");
    new Agreement(there, yes, "install").reach(plan, "Go on?");
    new ClaudePlugin(folder).write(Version.number(), Launcher.find());
    there.out().println("Load it with: claude --plugin-dir " + ShellWord.of(folder.toString()));
    there.out().flush();
    return ExitStatus.FINE;
  }

  private static String question(boolean git, boolean agents) {
    if (!agents) {
      return "Let holds arm git's hooks?";
    }
    return git ? "Let holds arm git's hooks, and change these files?" : "Change these files?";
  }
}
