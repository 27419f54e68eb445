package dev.afterclick.bench;

import java.io.IOException;

/** Measures how fast keys are answered where two versions of a large file are made one. */
final class Reconciling {

  private static final int PATIENCE = 20;
  private static final int KEYS = 40;
  private static final int QUIET = 300;
  private static final int LINES = 20_000;
  private static final int LINE_BYTES = 1 << 20;

  /** Chooses, goes on, undoes, scrolls: what repaints much of the screen. */
  private static final String[] PRESSED = {"o", "N", "b", "u", "n", "t", "p"};

  private final Options options;
  private final BenchRepo repo;

  Reconciling(Options options, BenchRepo repo) {
    this.options = options;
    this.repo = repo;
  }

  void measure(Table table) throws IOException, InterruptedException {
    write("reconcile-lines.txt", lines("ours"), lines("theirs"));
    write("reconcile-minified.js", line("ours"), line("theirs"));
    table.durations(
        "keypress to repaint, reconciling 20,000 lines", keys("reconcile-lines.txt"), "≤ 100");
    table.durations(
        "keypress to repaint, reconciling one line of 1 MB",
        keys("reconcile-minified.js"),
        "≤ 100");
  }

  private void write(String name, String ours, String theirs) {
    repo.write(repo.session(0), name, ours);
    repo.write(repo.session(1), name, theirs);
  }

  private Figures keys(String name) throws IOException, InterruptedException {
    Figures figures = new Figures();
    try (Screen screen = Screen.start(options, repo)) {
      screen.awaitQuiet(2_000, 30);
      screen.press("/" + name + "\r");
      screen.awaitQuiet(QUIET, PATIENCE);
      screen.forget();
      screen.press("\r");
      if (screen.await(text -> text.contains("unresolved"), PATIENCE).isEmpty()) {
        System.err.println("bench: " + name + " was not opened");
        return figures;
      }
      for (int i = 0; i < KEYS; i++) {
        screen.awaitQuiet(QUIET, PATIENCE);
        screen.forget();
        long at = System.nanoTime();
        screen.press(PRESSED[i % PRESSED.length]);
        screen.await(text -> !text.isBlank(), 1).ifPresent(seen -> figures.addNanos(seen - at));
      }
      screen.press("q");
      screen.awaitQuiet(QUIET, PATIENCE);
      screen.press("y");
      screen.awaitQuiet(QUIET, PATIENCE);
    }
    return figures;
  }

  private static String lines(String side) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < LINES; i++) {
      String by = i % 50 == 25 ? " as in " + side : "";
      text.append("export const part").append(i).append(" = ").append(i).append(by).append(";\n");
    }
    return text.toString();
  }

  private static String line(String side) {
    StringBuilder text = new StringBuilder(LINE_BYTES + 64);
    for (int i = 0; text.length() < LINE_BYTES; i++) {
      text.append("var a").append(i).append("=f(").append(i).append(");");
    }
    return text.append("// ").append(side).append('\n').toString();
  }
}
