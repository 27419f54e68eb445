package dev.afterclick.app.command;

import dev.afterclick.git.GitException;
import dev.afterclick.git.restore.Refused;
import dev.afterclick.ui.canvas.Harmless;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Reads the command line, runs what it names, and tells of whatever goes wrong. */
public final class CommandLines {

  private final Surroundings here;

  CommandLines(Surroundings here) {
    this.here = here;
  }

  /**
   * Runs a command line and returns the exit status.
   *
   * <p>Each command flushes what it prints: to do so here would wait for a reader whom a command
   * has given up.
   */
  public static int run(Surroundings here, String... words) {
    return new CommandLines(here).parser().execute(words);
  }

  CommandLine parser() {
    RootCommand root = new RootCommand(here);
    return new CommandLine(root)
        .addSubcommand(new CheckCommand(root))
        .addSubcommand(new LogCommand(root))
        .addSubcommand(new ShowCommand(root))
        .addSubcommand(new RestoreCommand(root))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setOut(new PrintWriter(here.out(), true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(here.err(), true, StandardCharsets.UTF_8))
        .setParameterExceptionHandler((e, words) -> misread(e))
        .setExecutionExceptionHandler((e, command, words) -> failed(e));
  }

  private int misread(ParameterException e) {
    return tell(
        new Trouble(String.valueOf(e.getMessage()), "afterclick --help lists what there is"));
  }

  private int failed(Exception e) {
    if (e instanceof Trouble trouble) {
      return tell(trouble);
    }
    if (e instanceof Refused refused) {
      return tell(new Trouble(String.valueOf(refused.getMessage()), refused.hint()));
    }
    if (e instanceof GitException git) {
      return tell(new Trouble(git.inFull(), git.hint().orElseGet(() -> hintFor(git))));
    }
    return tell(Trouble.bug(e));
  }

  private int tell(Trouble trouble) {
    here.err().println("afterclick: " + Harmless.of(String.valueOf(trouble.getMessage())));
    here.err().println("hint: " + trouble.hint());
    return ExitStatus.TROUBLE.code();
  }

  /** Knows what to do about git's own words. */
  private static String hintFor(GitException e) {
    String said = String.valueOf(e.getMessage());
    if (said.contains("not a git repository")) {
      return "run it inside a repository, or name one: afterclick -C DIR";
    }
    if (said.contains("dubious ownership")) {
      return "git config --global --add safe.directory DIR, if you trust that repository";
    }
    return "git itself may tell more: git status";
  }
}
