package dev.afterclick.app.command;

import dev.afterclick.app.health.Checkup;
import dev.afterclick.app.health.Finding;
import dev.afterclick.app.output.HealthReport;
import dev.afterclick.git.GitException;
import dev.afterclick.git.hold.HoldFolder;
import dev.afterclick.git.hooks.Arming;
import dev.afterclick.git.worktree.Repository;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code afterclick doctor}: what is healthy and what is not. */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description = {
      "Looks whether holds are enforced in every worktree and the record can be kept; changes "
          + "nothing.",
      "Exits with 0 when all is well, with 1 when something is wrong, with 2 when it cannot tell."
    })
final class DoctorCommand implements Callable<Integer> {

  private final RootCommand root;

  DoctorCommand(RootCommand root) {
    this.root = root;
  }

  @Override
  public Integer call() throws GitException {
    Surroundings there = root.there();
    Repository repository = Repository.find(there.git());
    Arming arming = Arming.of(repository);
    HoldFolder holds = new HoldFolder(repository.commonDir(), arming, there.clock());
    List<Finding> findings = new Checkup(repository, arming, holds).findings();
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
