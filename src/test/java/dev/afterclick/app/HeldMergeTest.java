package dev.afterclick.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterclick.TempRepo;
import dev.afterclick.git.GitException;
import dev.afterclick.git.GitProgram;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The story that must always work: two sessions collide, and somebody wants to merge one. */
final class HeldMergeTest {

  private static final String FILE = "src/lib/session.ts";
  private static final String BASE = "one\ntwo\nthree\n";

  @TempDir private Path folder;
  private TempRepo main;
  private TempRepo auth;
  private TempRepo billing;
  private Program engine;

  @BeforeEach
  void begin() {
    main = TempRepo.in(folder).write(FILE, BASE).commit("Begin");
    auth = main.worktree("auth-refactor");
    billing = main.worktree("billing-fix");
    assertEquals(0, Program.run(main, "install", "--yes").status());
    engine = Program.start(main, "--headless", "--json");
    engine.out().await(0, "billing", line -> line.contains("\"id\":\"billing-fix\""));
  }

  @AfterEach
  void end() {
    engine.stop();
    assertEquals(0, engine.status(), engine.err().text());
  }

  @Test
  void refusesTheMergeUntilThePersonHasReleasedIt() {
    collide();
    String before = main.git("status", "--porcelain") + main.head();

    GitProgram.Result refused = main.attempt("merge", "-q", "billing-fix");
    assertFalse(refused.exit() == 0);
    assertTrue(
        refused
            .err()
            .contains(
                "afterclick: Session billing-fix → " + FILE + ". About to overwrite a file edited"),
        refused.err());
    assertTrue(refused.err().contains("Nothing was changed"), refused.err());
    assertEquals(before, main.git("status", "--porcelain") + main.head());
    String told = engine.out().await(0, "the refusal", line -> line.contains("\"refused\":true"));
    assertTrue(told.contains("\"hold\":\"h1\""), told);

    assertEquals(0, Program.run(main, "release", "h1", "--reason", "billing first").status());
    main.git("merge", "-q", "billing-fix");
    assertEquals(billing.head(), main.head());
  }

  @Test
  void leavesGitAloneOnceNothingIsHeld() {
    collide();
    assertTrue(Files.exists(main.path(".git/hooks/reference-transaction")));
    assertEquals(0, Program.run(main, "release", "h1", "--reason", "fine").status());
    assertFalse(Files.exists(main.path(".git/hooks/reference-transaction")));
  }

  @Test
  void letsOnlyTheApprovedVersionThrough() {
    collide();
    Program.run(main, "release", "h1", "--only", "billing-fix", "--reason", "billing wins");
    assertFalse(main.attempt("merge", "-q", "auth-refactor").exit() == 0);
    main.git("merge", "-q", "billing-fix");
    assertEquals(billing.head(), main.head());
  }

  @Test
  void tellsOfABypass() throws GitException {
    collide();
    main.program()
        .with("AFTERCLICK_BYPASS", "hotfix for the demo")
        .run("merge", "-q", "billing-fix");
    String told = engine.out().await(0, "the bypass", line -> line.contains("\"bypass\""));
    assertTrue(told.contains("hotfix for the demo"), told);
  }

  /** Both commit their change of the same line, and the engine opens the hold. */
  private void collide() {
    auth.write(FILE, BASE.replace("two", "auth")).commit("Auth");
    billing.write(FILE, BASE.replace("two", "billing")).commit("Billing");
    engine.out().await(0, "the hold", line -> line.contains("\"what\":\"opened\""));
  }
}
