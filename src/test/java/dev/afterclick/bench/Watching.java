package dev.afterclick.bench;

import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;

/** What a running engine sees of the writes, first of few, then of many with commits beside. */
final class Watching {

  private static final int PATIENCE = 60;

  /** How long after the last write a state may still be told; what comes later is not seen. */
  private static final int SETTLE = 5;

  /** What is told within that many nanoseconds came from the watch, not from a scan. */
  private static final long PROMPT = TimeUnit.MILLISECONDS.toNanos(200);

  private final Options options;
  private final BenchRepo repo;
  private final Plan plan;

  Watching(Options options, BenchRepo repo, Plan plan) {
    this.options = options;
    this.repo = repo;
    this.plan = plan;
  }

  void measure(Table table) throws IOException, InterruptedException {
    try (Headless headless = Headless.start(options, repo)) {
      if (!headless.await(() -> plan.seeds().allMatch(headless::isOverlap), PATIENCE)) {
        table.value("--headless", "no picture", "");
        return;
      }
      if (!awaitWatched(headless)) {
        table.value("--headless", "does not watch", "");
        return;
      }
      quiet(table, headless);
      idle(table, headless);
      busy(table, headless);
      table.value(
          "memory at most, headless", mb(ProcessFigures.memoryMb(headless.pid(), "VmHWM")), "");
    }
  }

  /** Waits until a write in each of the worktrees is told as soon as it happens. */
  private boolean awaitWatched(Headless headless) throws InterruptedException {
    for (int prompt = 0, tries = 0; prompt < 2 * repo.sessions().size(); tries++) {
      String path = "probe-" + tries;
      long at = System.nanoTime();
      String blob = repo.write(repo.session(tries), path, "x\n");
      if (!headless.await(() -> headless.when(Headless.touch(path, blob)).isPresent(), PATIENCE)) {
        return false;
      }
      prompt = System.nanoTime() - at < PROMPT ? prompt + 1 : 0;
    }
    return true;
  }

  private void quiet(Table table, Headless headless) throws InterruptedException {
    Writes writes = new Writes(repo);
    writes.run(
        Plan.QUIET_OVERLAPS_A_SECOND,
        options.seconds(),
        n -> writes.write(repo.session(n + 1), plan.quiet(n), BenchRepo.text(n, "two")));
    settle(headless, writes);
    table.durations(
        "write to red row, 10 writes/s", reddening(headless, writes), "p50 ≤ 30, p99 ≤ 120");
    picture(table, headless, writes, "10 writes/s");
  }

  private void busy(Table table, Headless headless) throws InterruptedException {
    Writes rewrites = new Writes(repo);
    Writes overlaps = new Writes(repo);
    int between = Math.max(1, options.rate() / Plan.BUSY_OVERLAPS_A_SECOND);
    Thread install = new Thread(() -> repo.install(repo.session(0)), "bench-install");
    Thread commits = new Thread(this::commitAlong, "bench-commits");
    install.start();
    commits.start();
    rewrites.run(
        options.rate(),
        options.seconds(),
        n -> {
          if (n % between == 0) {
            int i = n / between;
            overlaps.write(repo.session(i + 1), plan.busy(i), BenchRepo.text(i, "two"));
          } else {
            rewrites.write(repo.session(n), plan.rewritten(n), BenchRepo.text(n, "turn " + n));
          }
        });
    install.join();
    commits.join();
    settle(headless, rewrites);
    settle(headless, overlaps);
    String load = options.rate() + " writes/s, commits, install";
    table.durations("write to red row, " + load, reddening(headless, overlaps), "p99 ≤ 300");
    table.durations("write to touch, same", touching(headless, rewrites), "");
    picture(table, headless, rewrites, load);
  }

  private void commitAlong() {
    for (int i = 0; i < options.seconds(); i++) {
      repo.commit(repo.session(i));
    }
  }

  private void settle(Headless headless, Writes writes) throws InterruptedException {
    headless.await(() -> writes.all().stream().allMatch(write -> isSeen(headless, write)), SETTLE);
  }

  private static boolean isSeen(Headless headless, Writes.Write write) {
    return headless.when(Headless.touch(write.path(), write.blob())).isPresent();
  }

  private static Figures reddening(Headless headless, Writes writes) {
    Figures figures = new Figures();
    for (Writes.Write write : writes.all()) {
      headless
          .when(Headless.overlap(write.path()))
          .ifPresent(at -> figures.addNanos(at - write.at()));
    }
    return figures;
  }

  private static Figures touching(Headless headless, Writes writes) {
    Figures figures = new Figures();
    for (Writes.Write write : writes.all()) {
      headless
          .when(Headless.touch(write.path(), write.blob()))
          .ifPresent(at -> figures.addNanos(at - write.at()));
    }
    return figures;
  }

  private static void picture(Table table, Headless headless, Writes writes, String load) {
    long seen = writes.all().stream().filter(write -> isSeen(headless, write)).count();
    table.value("states seen, " + load, share(seen, writes.all().size()), "100 %");
    long files = StreamSupport.stream(writes.latest().spliterator(), false).count();
    long right =
        StreamSupport.stream(writes.latest().spliterator(), false)
            .filter(
                write ->
                    headless
                        .lastBlob(write.session(), write.path())
                        .filter(write.blob()::equals)
                        .isPresent())
            .count();
    table.value("final picture right, " + load, share(right, files), "100 %");
  }

  private void idle(Table table, Headless headless) throws IOException, InterruptedException {
    double before = ProcessFigures.cpuSeconds(headless.pid());
    headless.await(() -> false, options.seconds());
    double used = ProcessFigures.cpuSeconds(headless.pid()) - before;
    table.value("idle processor, headless", percent(used / options.seconds()), "≤ 0.5 % of a core");
    table.value(
        "idle memory, headless", mb(ProcessFigures.memoryMb(headless.pid(), "VmRSS")), "≤ 160 MB");
  }

  static String percent(double share) {
    return String.format(Locale.ROOT, "%.2f %%", share * 100);
  }

  static String mb(double value) {
    return String.format(Locale.ROOT, "%.0f MB", value);
  }

  private static String share(long part, long all) {
    return part == all ? "100 %" : part + " of " + all;
  }
}
