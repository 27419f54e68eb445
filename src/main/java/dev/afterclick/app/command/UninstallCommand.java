package dev.afterclick.app.command;

import dev.afterclick.git.GitException;
import dev.afterclick.git.hooks.Arming;
import dev.afterclick.git.worktree.Repository;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code afterclick uninstall}: git's hooks and configuration as they were before. */
@Command(
    name = "uninstall",
    mixinStandardHelpOptions = true,
    description = {
      "Takes back what afterclick install agreed to: git's hooks and configuration are, byte for "
          + "byte, what they were before. Holds are shown, and no longer enforced.",
      "Says what it will do, and asks; exits with 0 when that is done, with 2 when not."
    })
final class UninstallCommand implements Callable<Integer> {

  private final RootCommand root;

  @Parameters(
      paramLabel = "WHAT",
      arity = "0..*",
      description = "What to take back: git, which is all there is.")
  private List<String> what = List.of();

  @Option(names = "--yes", description = "Do not ask.")
  private boolean yes;

  UninstallCommand(RootCommand root) {
    this.root = root;
  }

  @Override
  public Integer call() throws GitException, Trouble {
    Agreement.checkWords(what);
    Surroundings there = root.there();
    Arming arming = Arming.of(Repository.find(there.git()));
    if (!arming.isInstalled()) {
      say(there, "Nothing is installed here.");
      return ExitStatus.FINE.code();
    }
    new Agreement(there, yes, "uninstall")
        .reach(
            List.of(
                arming.isArmed()
                    ? "Git's hooks are disarmed, though paths are held: any merge will pass."
                    : "Holds no longer arm git's hooks."),
            "Go on?");
    arming.withdraw();
    say(there, "Git's hooks and configuration are as they were before.");
    return ExitStatus.FINE.code();
  }

  private static void say(Surroundings there, String words) {
    there.out().println(words);
    there.out().flush();
  }
}
