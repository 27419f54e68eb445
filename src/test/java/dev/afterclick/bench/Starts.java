package dev.afterclick.bench;

import java.io.IOException;
import java.util.Optional;

/** From the start to the first word, to the first paint, and to the complete picture. */
final class Starts {

  private static final int TIMES = 5;
  private static final int PATIENCE = 60;

  private final Options options;
  private final BenchRepo repo;
  private final Plan plan;

  Starts(Options options, BenchRepo repo, Plan plan) {
    this.options = options;
    this.repo = repo;
    this.plan = plan;
  }

  void measure(Table table) throws IOException, InterruptedException {
    Figures said = new Figures();
    Figures complete = new Figures();
    Figures painted = new Figures();
    for (int i = 0; i < TIMES; i++) {
      headless(said, complete);
      screen(painted);
    }
    table.durations("start to first painted screen", painted, "≤ 400");
    table.durations("start to headless' first line", said, "");
    table.durations("start to the complete picture", complete, "≤ 6000 (3000)");
  }

  private void headless(Figures said, Figures complete) throws IOException, InterruptedException {
    try (Headless headless = Headless.start(options, repo)) {
      boolean isComplete =
          headless.await(() -> plan.seeds().allMatch(headless::isOverlap), PATIENCE);
      headless.sinceStart(Headless.started()).ifPresent(said::addNanos);
      if (isComplete) {
        complete.addNanos(
            plan.seeds()
                .map(seed -> headless.sinceStart(Headless.overlap(seed)))
                .flatMap(Optional::stream)
                .reduce(0L, Math::max));
      }
    }
  }

  private void screen(Figures painted) throws IOException, InterruptedException {
    try (Screen screen = Screen.start(options, repo)) {
      screen
          .await(text -> text.contains("session"), PATIENCE)
          .ifPresent(at -> painted.addNanos(at - screen.began()));
    }
  }
}
