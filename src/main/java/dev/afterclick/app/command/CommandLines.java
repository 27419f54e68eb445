package dev.afterclick.app.command;

import dev.afterclick.git.GitException;
import dev.afterclick.git.restore.Refused;
import dev.afterclick.ui.canvas.Harmless;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Reads the command line, runs what it names, and tells of whatever goes wrong. */
public final class CommandLines {

  private static final Set<String> HELP = Set.of("--help", "-h", "--version", "-V", "help");

  private final Surroundings here;
  private final RootCommand root;
  private final Map<String, Supplier<Object>> commands = new LinkedHashMap<>();

  CommandLines(Surroundings here) {
    this.here = here;
    this.root = new RootCommand(here);
    commands.put("check", () -> new CheckCommand(root));
    commands.put("log", () -> new LogCommand(root));
    commands.put("show", () -> new ShowCommand(root));
    commands.put("restore", () -> new RestoreCommand(root));
    commands.put("holds", () -> new HoldsCommand(root));
    commands.put("release", () -> new ReleaseCommand(root));
    commands.put("reconcile", () -> new ReconcileCommand(root));
    commands.put("install", () -> new InstallCommand(root));
    commands.put("uninstall", () -> new UninstallCommand(root));
    commands.put("hook", HookCommand::new);
    commands.put("doctor", () -> new DoctorCommand(root));
  }

  /**
   * Runs a command line and returns the exit status.
   *
   * <p>Each command flushes what it prints: to do so here would wait for a reader whom a command
   * has given up.
   */
  public static int run(Surroundings here, String... words) {
    CommandLines commands = new CommandLines(here);
    return commands.parser(commands.needed(List.of(words))).execute(words);
  }

  /** Returns a parser that knows all there is. */
  CommandLine parser() {
    return parser(commands.keySet());
  }

  /**
   * Returns the commands that have to be known to understand these words: all of them, unless one
   * is named or only options are given.
   *
   * <p>To read what one command understands takes some ten milliseconds, and people wait for them.
   */
  private Set<String> needed(List<String> words) {
    Set<String> named = new LinkedHashSet<>(commands.keySet());
    named.retainAll(words);
    boolean helps = words.stream().anyMatch(HELP::contains);
    return helps || (named.isEmpty() && !areOptions(words)) ? commands.keySet() : named;
  }

  private static boolean areOptions(List<String> words) {
    boolean folder = false;
    for (String word : words) {
      if (!folder && !word.startsWith("-")) {
        return false;
      }
      folder = word.equals("-C");
    }
    return true;
  }

  private CommandLine parser(Set<String> names) {
    CommandLine line = new CommandLine(root);
    commands.forEach(
        (name, command) -> {
          if (names.contains(name)) {
            line.addSubcommand(command.get());
          }
        });
    return line.setCaseInsensitiveEnumValuesAllowed(true)
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
