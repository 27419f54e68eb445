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
      scope = ScopeType.INHERIT,
      description = "Print JSON; with --headless, also when standard output is a terminal.")
  private boolean json;

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      scope = ScopeType.INHERIT,
      description = "Colour lines always, never, or (auto) on a terminal.")
  private Colours colours = Colours.AUTO;

  RootCommand(Surroundings here) {
    this.here = here;
  }

  @Override
  public Integer call() throws Exception {
    if (!headless && json) {
      throw new Trouble("the board is no JSON", "afterclick --headless --json, or check --json");
    }
    if (!headless) {
      return new FullScreen(there()).run().code();
    }
    return new Headless(there(), json, colours).run().code();
  }

  /** Tells whether JSON was asked for. */
  boolean json() {
    return json;
  }

  /** Tells when to colour lines. */
  Colours colours() {
    return colours;
  }

  /** Returns the surroundings, in the folder that was asked for. */
  Surroundings there() {
    return folder.map(here::at).orElse(here);
  }
}
