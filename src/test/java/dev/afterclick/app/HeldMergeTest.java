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

  @TempDir private Path folder;
  private TempRepo main;
  private Collision collision;

  @BeforeEach
  void begin() {
    main = Collision.repository(folder);
    assertEquals(0, Program.run(main, "install", "--yes").status());
    collision = Collision.in(main);
  }

  @AfterEach
  void end() {
    collision.unwatched();
  }

  @Test
  void refusesTheMergeUntilThePersonHasReleasedIt() {
    String before = main.git("status", "--porcelain") + main.head();

    GitProgram.Result refused = main.attempt("merge", "-q", "billing-fix");
    assertFalse(refused.exit() == 0);
    assertTrue(
        refused
            .err()
            .contains(
                "afterclick: Session billing-fix → "
                    + Collision.FILE
                    + ". About to overwrite a file edited"),
        refused.err());
    assertTrue(refused.err().contains("Nothing was changed"), refused.err());
    assertEquals(before, main.git("status", "--porcelain") + main.head());
    String told = await("the refusal", "\"refused\":true");
    assertTrue(told.contains("\"hold\":\"h1\""), told);

    assertEquals(0, collision.run("release", "h1", "--reason", "billing first").status());
    main.git("merge", "-q", "billing-fix");
    assertEquals(collision.billing().head(), main.head());
  }

  @Test
  void leavesGitAloneOnceNothingIsHeld() {
    assertTrue(Files.exists(main.path(".git/hooks/reference-transaction")));
    assertEquals(0, collision.run("release", "h1", "--reason", "fine").status());
    assertFalse(Files.exists(main.path(".git/hooks/reference-transaction")));
  }

  @Test
  void letsOnlyTheApprovedVersionThrough() {
    collision.run("release", "h1", "--only", "billing-fix", "--reason", "billing wins");
    assertFalse(main.attempt("merge", "-q", "auth-refactor").exit() == 0);
    main.git("merge", "-q", "billing-fix");
    assertEquals(collision.billing().head(), main.head());
  }

  @Test
  void tellsOfABypass() throws GitException {
    main.program()
        .with("AFTERCLICK_BYPASS", "hotfix for the demo")
        .run("merge", "-q", "billing-fix");
    String told = await("the bypass", "\"bypass\"");
    assertTrue(told.contains("hotfix for the demo"), told);
  }

  @Test
  void holdsWhatASessionThatIsGoneHasLeftOnItsBranch() {
    main.git("worktree", "remove", collision.billing().root().toString());
    collision
        .engine()
        .out()
        .await(
            0,
            "its end",
            line -> line.contains("\"id\":\"billing-fix\"") && line.contains("\"ended\":true"));
    assertFalse(main.attempt("merge", "-q", "billing-fix").exit() == 0);
    await("the refusal", "\"refused\":true");
    main.git("branch", "-q", "-D", "billing-fix");
    collision.awaitHold("ended");
  }

  private String await(String what, String text) {
    return collision.engine().out().await(0, what, line -> line.contains(text));
  }
}
