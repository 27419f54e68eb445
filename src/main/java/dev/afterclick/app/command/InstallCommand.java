package dev.afterclick.app.command;

import dev.afterclick.git.GitException;
import dev.afterclick.git.hold.HoldFolder;
import dev.afterclick.git.hooks.Arming;
import dev.afterclick.git.worktree.Repository;
import dev.afterclick.ui.canvas.Harmless;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code afterclick install}: the person's consent that holds may arm git's hooks. */
@Command(
    name = "install",
    mixinStandardHelpOptions = true,
    description = {
      "Lets holds arm git's hooks in this repository, so that git refuses what a hold forbids. "
          + "Hooks that are there go on running; no tracked file is touched.",
      "Says what it will do, and asks; exits with 0 when that is agreed, with 2 when not."
    })
final class InstallCommand implements Callable<Integer> {

  private final RootCommand root;

  @Parameters(
      paramLabel = "WHAT",
      arity = "0..*",
      description = "What to install for: git, which is all there is.")
  private List<String> what = List.of();

  @Option(names = "--yes", description = "Do not ask.")
  private boolean yes;

  InstallCommand(RootCommand root) {
    this.root = root;
  }

  @Override
  public Integer call() throws GitException, Trouble {
    Agreement.checkWords(what);
    Surroundings there = root.there();
    Repository repository = Repository.find(there.git());
    Arming arming = Arming.of(repository);
    new Agreement(there, yes, "install").reach(arming.plan(), "Let holds arm git's hooks?");
    arming.agree();
    new HoldFolder(repository.commonDir(), arming, there.clock()).settleArms();
    there.out().println(words(arming));
    there.out().flush();
    warn(there, arming);
    return ExitStatus.FINE.code();
  }

  private static String words(Arming arming) throws GitException {
    return arming.isArmed()
        ? "Holds are enforced from now on: git's hooks are armed."
        : "Holds will be enforced; nothing is held, so git runs nothing of ours now.";
  }

  private static void warn(Surroundings there, Arming arming) throws GitException {
    List<String> uncovered = arming.guarding().uncovered();
    uncovered.forEach(
        line -> there.err().println("afterclick: not enforced in " + Harmless.of(line)));
    if (!uncovered.isEmpty()) {
      there.err().println("hint: afterclick doctor tells, again and again, what is covered");
    }
  }
}
