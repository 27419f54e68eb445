package dev.afterclick.bench;

import java.io.IOException;
import java.util.Random;
import java.util.stream.IntStream;

/** What a person at the board waits for, and what the board costs while nobody does anything. */
final class Looking {

  private static final int PATIENCE = 10;
  private static final int KEYS = 50;
  private static final int WRITES = 20;

  /** A board that painted nothing for that long has nothing more to paint for now, in ms. */
  private static final int QUIET = 300;

  private static final int FRAGMENT = 3;

  private final Options options;
  private final BenchRepo repo;
  private final Random random = new Random(1);

  Looking(Options options, BenchRepo repo) {
    this.options = options;
    this.repo = repo;
  }

  void measure(Table table) throws IOException, InterruptedException {
    try (Screen screen = Screen.start(options, repo)) {
      if (screen.await(text -> text.contains("session"), PATIENCE).isEmpty()) {
        table.value("the board", "paints nothing", "");
        return;
      }
      screen.awaitQuiet(2_000, 30);
      table.durations("keypress to repaint", keys(screen), "≤ 16");
      table.durations("write to its name on the screen", writes(screen), "");
      idle(table, screen);
    }
  }

  private Figures keys(Screen screen) throws IOException, InterruptedException {
    Figures figures = new Figures();
    for (int i = 0; i < KEYS; i++) {
      screen.awaitQuiet(QUIET, PATIENCE);
      screen.forget();
      long at = System.nanoTime();
      screen.press(i % 2 == 0 ? "?" : "q");
      screen.await(text -> !text.isBlank(), 1).ifPresent(seen -> figures.addNanos(seen - at));
    }
    return figures;
  }

  private Figures writes(Screen screen) throws InterruptedException {
    Figures figures = new Figures();
    for (int i = 0; i < WRITES; i++) {
      String name = randomName();
      repo.write(repo.session(i), name, BenchRepo.text(i, "one"));
      screen.awaitQuiet(QUIET, PATIENCE);
      screen.forget();
      long at = System.nanoTime();
      repo.write(repo.session(i + 1), name, BenchRepo.text(i, "two"));
      screen
          .await(text -> showsPartOf(text, name), PATIENCE)
          .ifPresent(seen -> figures.addNanos(seen - at));
    }
    return figures;
  }

  /** A repaint leaves out cells that have not changed, so a part of the name must do. */
  private static boolean showsPartOf(String text, String name) {
    return IntStream.rangeClosed(0, name.length() - FRAGMENT)
        .anyMatch(i -> text.contains(name.substring(i, i + FRAGMENT)));
  }

  private String randomName() {
    return random
        .ints(10, 'a', 'z' + 1)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private void idle(Table table, Screen screen) throws IOException, InterruptedException {
    // For a minute after the last write, ages count seconds.
    screen.awaitQuiet(2_000, 90);
    long pid = screen.pid();
    long painted = screen.bytes();
    double before = ProcessFigures.cpuSeconds(pid);
    screen.forget();
    screen.await(text -> false, options.seconds());
    double used = ProcessFigures.cpuSeconds(pid) - before;
    table.value(
        "idle processor, board", Watching.percent(used / options.seconds()), "≤ 0.5 % of a core");
    table.value("idle repaint, board", screen.bytes() - painted + " bytes", "none");
    table.value(
        "idle memory, board", Watching.mb(ProcessFigures.memoryMb(pid, "VmRSS")), "≤ 160 MB");
  }
}
