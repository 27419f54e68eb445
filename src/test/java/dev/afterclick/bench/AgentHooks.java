package dev.afterclick.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** An agent's hook as a whole process, while an engine watches. */
final class AgentHooks {

  private static final Path SCRIPT = Path.of("src/main/resources/dev/afterclick/agents/hook");
  private static final int PATIENCE = 60;
  private static final int QUICK = 200;
  private static final int SLOW = 40;

  private final Options options;
  private final BenchRepo repo;
  private final Plan plan;

  AgentHooks(Options options, BenchRepo repo, Plan plan) {
    this.options = options;
    this.repo = repo;
    this.plan = plan;
  }

  void measure(Table table) throws IOException, InterruptedException {
    try (Headless headless = Headless.start(options, repo)) {
      headless.await(() -> plan.seeds().allMatch(headless::isOverlap), PATIENCE);
      awaitHeadStart();
      String contested = plan.seeds().findFirst().orElseThrow();
      table.durations(
          "agent hook, nothing contested", times(QUICK, false, "src/nobody.ts"), "≤ 10");
      table.durations("agent hook, a contested path", times(SLOW, true, contested), "≤ 150");
      table.durations("sh that does nothing, for comparison", shells(), "");
    }
  }

  /** A session is told of a path once. */
  private Figures times(int runs, boolean each, String path)
      throws IOException, InterruptedException {
    Figures figures = new Figures();
    Path input = Files.createTempFile("hook", ".json");
    try {
      for (int i = 0; i < runs; i++) {
        Files.writeString(input, json(each ? "bench-" + i : "bench", path));
        figures.addNanos(run(input, SCRIPT.toAbsolutePath().toString(), "claude", "PreToolUse"));
      }
    } finally {
      Files.delete(input);
    }
    return figures;
  }

  private Figures shells() throws IOException, InterruptedException {
    Figures figures = new Figures();
    for (int i = 0; i < QUICK; i++) {
      figures.addNanos(run(Path.of("/dev/null"), "/bin/sh", "-c", ":"));
    }
    return figures;
  }

  private long run(Path input, String... command) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(repo.session(0).toFile())
            .redirectInput(input.toFile())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().put("AFTERCLICK", options.launcher().toString());
    long began = System.nanoTime();
    builder.start().waitFor();
    return System.nanoTime() - began;
  }

  private String json(String session, String path) {
    Path worktree = repo.session(0);
    return String.format(
        "{\"session_id\":\"%s\",\"cwd\":\"%s\",\"hook_event_name\":\"PreToolUse\","
            + "\"tool_name\":\"Edit\",\"tool_input\":{\"file_path\":\"%s\",\"old_string\":\"a\"}}",
        session, worktree, worktree.resolve(path));
  }

  /** The launcher makes the archive of classes in the background, once for each jar. */
  private static void awaitHeadStart() throws IOException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
    while (System.nanoTime() < deadline && !isThere()) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
    }
  }

  private static boolean isThere() throws IOException {
    Path cache =
        Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
            .map(Path::of)
            .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache"))
            .resolve("afterclick/head-start");
    if (!Files.isDirectory(cache)) {
      return false;
    }
    try (Stream<Path> all = Files.walk(cache, 2)) {
      return all.anyMatch(
          file -> file.endsWith("classes.jsa") && !file.toString().contains("/making/"));
    }
  }
}
