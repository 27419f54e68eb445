package dev.afterclick.app.command;

import dev.afterclick.agents.install.AgentHooks;
import dev.afterclick.agents.install.Homes;
import dev.afterclick.app.health.Checkup;
import dev.afterclick.app.health.Finding;
import dev.afterclick.app.output.HealthReport;
import dev.afterclick.git.GitException;
import dev.afterclick.git.hold.HoldFolder;
import dev.afterclick.git.hooks.Arming;
import dev.afterclick.git.worktree.Repository;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code afterclick doctor}: what is healthy and what is not. */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description = {
      "Looks whether agents tell afterclick what they do, holds are enforced in every worktree and "
          + "the record can be kept; says what mends what is not well, and changes nothing.",
      "Exits with 0 when all is well, with 1 when something is wrong, with 2 when it cannot tell."
    })
final class DoctorCommand implements Callable<Integer> {

  private final RootCommand root;

  DoctorCommand(RootCommand root) {
    this.root = root;
  }

  @Override
  public Integer call() throws GitException, IOException {
    Surroundings there = root.there();
    Repository repository = Repository.find(there.git());
    Arming arming = Arming.of(repository);
    HoldFolder holds = new HoldFolder(repository.commonDir(), arming, there.clock());
    Optional<Homes> homes = Homes.of(there.environment());
    Optional<AgentHooks> agents =
        homes.isPresent()
            ? Optional.of(AgentHooks.of(homes.get(), Launcher.find()))
            : Optional.empty();
    List<Finding> findings =
        new Checkup(repository, arming, holds, agents, there.clock()).findings();
    if (root.json()) {
      there.out().println(HealthReport.json(findings));
    } else {
      HealthReport.lines(findings, root.colours().inkFor(there)).forEach(there.out()::println);
    }
    there.out().flush();
    boolean wrong = findings.stream().anyMatch(Finding::isWrong);
    return (wrong ? ExitStatus.FOUND : ExitStatus.FINE).code();
  }
}
