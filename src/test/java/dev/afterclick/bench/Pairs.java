package dev.afterclick.bench;

import dev.afterclick.git.GitException;
import java.io.IOException;

/**
 * All pairs of sessions, where each has changed the same hundred files: the engine's and the quick
 * judge's part of it, in this process, and one whole {@code check}, git's own word included.
 */
final class Pairs {

  private static final int TIMES = 5;

  private final Options options;
  private final BenchRepo repo;
  private final Plan plan;

  Pairs(Options options, BenchRepo repo, Plan plan) {
    this.options = options;
    this.repo = repo;
    this.plan = plan;
  }

  void measure(Table table) throws IOException, InterruptedException {
    plan.preparePairs();
    Figures figures = new Figures();
    for (int i = 0; i < TIMES; i++) {
      long began = System.nanoTime();
      check();
      figures.addNanos(System.nanoTime() - began);
    }
    String size = repo.sessions().size() + " × " + Plan.PAIR_FILES + " changed";
    table.durations("all pairs, steps 1 and 2, " + size, inProcess(), "≤ 100");
    table.durations("check, whole process, " + size, figures, "");
  }

  private Figures inProcess() throws IOException, InterruptedException {
    try (Quickly quickly = Quickly.over(repo)) {
      // The first rounds load classes and compile; a board that runs has done so long ago.
      for (int i = 0; i < TIMES; i++) {
        quickly.round();
      }
      Figures figures = new Figures();
      for (int i = 0; i < TIMES; i++) {
        long began = System.nanoTime();
        quickly.round();
        figures.addNanos(System.nanoTime() - began);
      }
      return figures;
    } catch (GitException e) {
      throw new IllegalStateException(e);
    }
  }

  private void check() throws IOException, InterruptedException {
    int exit =
        new ProcessBuilder(
                options.launcher().toString(), "-C", repo.main().toString(), "check", "--json")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start()
            .waitFor();
    if (exit != 1) {
      System.err.println("bench: check exited with " + exit + " where there are overlaps");
    }
  }
}
