package dev.afterclick.app.command;

import dev.afterclick.git.GitException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code afterclick uninstall}: git and the agents as they were before. */
@Command(
    name = "uninstall",
    mixinStandardHelpOptions = true,
    description = {
      "Takes back what afterclick install has done: git's hooks and configuration and the agents' "
          + "settings are, byte for byte, what they were before; what has changed otherwise since "
          + "stays. Holds are shown, and no longer enforced.",
      "Says what it will do, and asks; exits with 0 when that is done, with 2 when not."
    })
final class UninstallCommand implements Callable<Integer> {

  private final RootCommand root;

  @Parameters(
      paramLabel = "WHAT",
      arity = "0..*",
      description =
          "What to take back: git, or an agent, as for afterclick install. Without it, all that is "
              + "installed here.")
  private List<String> what = List.of();

  @Option(names = "--yes", description = "Do not ask.")
  private boolean yes;

  UninstallCommand(RootCommand root) {
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
    Optional<GitConsent> git = components.git() ? given(there) : Optional.empty();
    AgentLines agents = new AgentLines(there);
    agents.planUninstall(components.agents());
    if (git.isEmpty() && agents.isEmpty()) {
      there.out().println("Nothing is installed here.");
      there.out().flush();
      return agents.end();
    }
    List<String> plan = new ArrayList<>(git.isPresent() ? git.get().takingBackDoes() : List.of());
    plan.addAll(agents.plan());
    new Agreement(there, yes, "uninstall").reach(plan, "Go on?");
    if (git.isPresent()) {
      git.get().takeBack();
    }
    agents.uninstall();
    return agents.end();
  }

  private static Optional<GitConsent> given(Surroundings there) throws GitException {
    GitConsent git = GitConsent.in(there);
    return git.isGiven() ? Optional.of(git) : Optional.empty();
  }
}
