package dev.afterclick.bench;

import java.io.IOException;

/** One look at all pairs of sessions, where each has changed the same hundred files. */
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
    table.durations(
        "check, whole process, " + repo.sessions().size() + " × " + Plan.PAIR_FILES + " changed",
        figures,
        "all pairs ≤ 100");
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
