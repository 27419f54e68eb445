package dev.afterclick.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/** Generates a repository, runs everything on it, prints the table. */
public final class Bench {

  /** What fills rows of the table. */
  private interface Measurement {
    void take() throws IOException, InterruptedException;
  }

  private Bench() {}

  /** Takes the launcher's path, then the options. */
  public static void main(String[] arguments) throws Exception {
    Options options;
    try {
      options =
          Options.parse(Path.of(arguments[0]), Arrays.copyOfRange(arguments, 1, arguments.length));
    } catch (IllegalArgumentException e) {
      System.err.println("bench: " + e.getMessage());
      System.err.print(Options.USAGE);
      System.exit(2);
      return;
    }
    run(options);
  }

  private static void run(Options options) throws IOException, InterruptedException {
    say("generating " + options.worktrees() + " worktrees × " + options.files() + " files …");
    try (BenchRepo repo = BenchRepo.generate(options)) {
      Plan plan = new Plan(repo, options);
      plan.prepare();
      Table table = new Table(yardstick(repo));
      part(options, "starts", () -> new Starts(options, repo, plan).measure(table));
      part(options, "writes", () -> new Watching(options, repo, plan).measure(table));
      part(options, "board", () -> new Looking(options, repo).measure(table));
      part(options, "agents", () -> new AgentHooks(options, repo, plan).measure(table));
      part(options, "reconcile", () -> new Reconciling(options, repo).measure(table));
      part(options, "pairs", () -> new Pairs(options, repo, plan).measure(table));
      part(options, "journal", () -> new Recording(repo).measure(table));
      part(options, "journal", () -> new Asking(options, repo).measure(table));
      part(options, "store", () -> new Storing(options, table).measure());
      part(options, "hooks", () -> new GitHooks(options, table).measure());
      table.print();
    }
  }

  private static void part(Options options, String name, Measurement measurement)
      throws IOException, InterruptedException {
    if (options.measures(name)) {
      say(name + " …");
      measurement.take();
    }
  }

  private static double yardstick(BenchRepo repo) {
    Figures rounds = new Figures();
    repo.statusRound();
    for (int i = 0; i < 5; i++) {
      long began = System.nanoTime();
      repo.statusRound();
      rounds.addNanos(System.nanoTime() - began);
    }
    return rounds.median();
  }

  private static void say(String what) {
    System.err.println("bench: " + what);
  }
}
