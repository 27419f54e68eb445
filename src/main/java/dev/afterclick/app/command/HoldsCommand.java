package dev.afterclick.app.command;

import dev.afterclick.app.output.HoldsReport;
import dev.afterclick.git.GitException;
import dev.afterclick.git.hold.HoldFolder;
import dev.afterclick.git.worktree.Repository;
import dev.afterclick.model.Hold;
import dev.afterclick.ui.canvas.Harmless;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code afterclick holds}: which paths are held, and why. */
@Command(
    name = "holds",
    mixinStandardHelpOptions = true,
    description = {
      "Lists the holds: the paths of which no branch may take another session's version until a "
          + "person has released it.",
      "Exits with 0 when there is none, with 1 when there are some, with 2 when it cannot tell."
    })
final class HoldsCommand implements Callable<Integer> {

  private final RootCommand root;

  @Option(
      names = "--explain",
      paramLabel = "PATH",
      description = "Why this path is held, what may pass, and what would dodge it; an id will do.")
  private Optional<String> explain = Optional.empty();

  @Option(
      names = "--all",
      description = "Also those that were released, which are held again once a session goes on.")
  private boolean all;

  HoldsCommand(RootCommand root) {
    this.root = root;
  }

  @Override
  public Integer call() throws GitException, Trouble {
    Surroundings there = root.there();
    HoldsOnDisk onDisk = new HoldsOnDisk(there, Repository.find(there.git()));
    HoldFolder.Contents contents = onDisk.folder().read();
    List<Hold> holds =
        explain.isPresent()
            ? List.of(onDisk.named(explain.get()))
            : contents.holds().stream().filter(hold -> all || hold.isGuarded()).toList();
    print(there, holds);
    if (!contents.broken().isEmpty()) {
      warn(there, contents.broken());
      return ExitStatus.TROUBLE.code();
    }
    return (holds.stream().anyMatch(Hold::isInForce) ? ExitStatus.FOUND : ExitStatus.FINE).code();
  }

  private void print(Surroundings there, List<Hold> holds) {
    if (root.json()) {
      there.out().println(HoldsReport.json(holds));
    } else {
      HoldsReport report = new HoldsReport(root.colours().inkFor(there), there.clock().instant());
      (explain.isPresent() ? report.explained(holds.get(0)) : report.lines(holds))
          .forEach(there.out()::println);
    }
    there.out().flush();
  }

  private static void warn(Surroundings there, List<String> broken) {
    broken.forEach(
        file -> there.err().println("afterclick: passed over a broken hold: " + Harmless.of(file)));
    there.err().println("hint: git passes over it as well; afterclick doctor tells more");
  }
}
