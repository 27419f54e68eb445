package dev.afterclick.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterclick.TempRepo;
import dev.afterclick.WatchedTerminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calls the person who does not look, through the whole program. */
final class NotifyTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final String FILE = "session.ts";

  @TempDir private Path folder;
  private TempRepo main;
  private TempRepo auth;
  private TempRepo billing;

  @BeforeEach
  void begin() {
    main = TempRepo.in(folder).write(FILE, "one\ntwo\nthree\n").write("old.ts", "old\n");
    main.commit("Begin");
    auth = main.worktree("auth").write("old.ts", "auth\n");
    billing = main.worktree("billing").write("old.ts", "billing\n");
  }

  @Test
  void ringsForANewConflictAndForNoneThatWasThere() {
    WatchedTerminal screen = new WatchedTerminal(120, 30);
    Program board = Program.open(main, screen);
    screen.awaitText("1 held");
    conflict();
    screen.awaitText("2 held");
    screen.awaitBells(1);
    screen.press("ctrl-c");
    assertEquals(0, board.status());
    assertEquals(1, screen.bells());
  }

  @Test
  void runsTheCommandOnceWithoutAScreenToo() throws IOException {
    command("command", "echo \"$AFTERCLICK_PATH\" >>$HOME/told; echo noise; echo noise >&2");
    Program headless = Program.start(main, "--headless");
    await(headless, "\"event\":\"hold\"");
    conflict();
    assertEquals(List.of(FILE), awaitLines(1));
    auth.write("next.ts", "auth\n");
    billing.write("next.ts", "billing\n");
    assertEquals(List.of(FILE, "next.ts"), awaitLines(2));
    headless.stop();
    assertEquals(0, headless.status());
    assertTrue(headless.out().text().lines().allMatch(line -> line.startsWith("{")));
  }

  @Test
  void saysWhatItCannotDo() {
    main.git("config", "afterclick.notify", "bel,desktop");
    Program headless = Program.start(main, "--headless");
    await(headless, "there is no bel");
    await(headless, "there is no terminal to ask");
    headless.stop();
    assertEquals(0, headless.status());
  }

  @Test
  void saysOnceThatTheCommandFailsAndThatItWorksAgain() {
    command("command", "test \"$AFTERCLICK_PATH\" = next.ts");
    Program headless = Program.start(main, "--headless");
    await(headless, "\"event\":\"hold\"");
    conflict();
    await(headless, "ended with exit status 1");
    auth.write("next.ts", "auth\n");
    billing.write("next.ts", "billing\n");
    await(headless, "\"kind\":\"notify\"", "\"ended\":true");
    headless.stop();
    assertEquals(0, headless.status());
  }

  private void command(String means, String command) {
    main.git("config", "afterclick.notify", means);
    main.git(
        "config", "afterclick.notifyCommand", command.replace("$HOME", main.home().toString()));
  }

  private void conflict() {
    auth.write(FILE, "one\nauth\nthree\n");
    billing.write(FILE, "one\nbilling\nthree\n");
  }

  private static void await(Program program, String... parts) {
    List<String> all = List.of(parts);
    program.out().await(0, all.toString(), line -> all.stream().allMatch(line::contains));
  }

  private List<String> awaitLines(int count) throws IOException {
    Path told = main.home().resolve("told");
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    List<String> lines = List.of();
    while (lines.size() < count) {
      assertTrue(System.nanoTime() < deadline, lines.toString());
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
      lines = Files.exists(told) ? Files.readAllLines(told) : List.of();
    }
    return lines;
  }
}
