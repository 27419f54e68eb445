package dev.afterclick.app.command;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** {@code afterclick}: the board, or the engine without a screen. */
@Command(
    name = "afterclick",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "[COMMAND]",
    description = "Shows, live, what every worktree of a repository changes, and where two meet.")
final class RootCommand implements Callable<Integer> {

  private final Surroundings here;

  @Option(
      names = "-C",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description = "Work in the repository of DIR, not of the current folder.")
  private Optional<Path> folder = Optional.empty();

  @Option(
      names = "--headless",
      description = "Without a screen: a line for everything that happens, until it is ended.")
  private boolean headless;

  @Option(
      names = "--json",
      description = "With --headless: JSON Lines even when standard output is a terminal.")
  private boolean json;

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      description = "With --headless: colour lines always, never, or (auto) on a terminal.")
  private Colours colours = Colours.AUTO;

  RootCommand(Surroundings here) {
    this.here = here;
  }

  @Override
  public Integer call() throws Exception {
    if (!headless) {
      return new FullScreen(there()).run().code();
    }
    return new Headless(there(), json, colours).run().code();
  }

  /** Returns the surroundings, in the folder that was asked for. */
  Surroundings there() {
    return folder.map(here::at).orElse(here);
  }
}
