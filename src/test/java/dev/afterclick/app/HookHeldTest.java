package dev.afterclick.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterclick.TempRepo;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an agent is told of a path that is held, and of one that was reconciled; no engine runs. */
final class HookHeldTest {

  private static final String FILE = Collision.FILE;

  @TempDir private Path folder;
  private TempRepo main;
  private Collision collision;
  private Hooked agent;

  @BeforeEach
  void begin() {
    main = Collision.repository(folder);
    collision = Collision.in(main);
    agent = new Hooked(collision.billing(), "b1");
    agent.awaitContested("session.ts");
    collision.unwatched();
  }

  @Test
  void deniesUntilTheReleaseWhereThatIsSet() {
    main.git("config", "afterclick.held", "deny");
    assertTrue(agent.edits(FILE).out().contains("releases hold h1 first"));
    assertTrue(agent.edits(FILE).out().contains("\"deny\""), "again and again");
    assertEquals(0, collision.run("release", "h1", "--reason", "fine").status());
    assertTrue(agent.edits(FILE).isSilent());
  }

  @Test
  void onlyWarnsElse() {
    assertTrue(agent.edits(FILE).out().contains("repeat this edit to go ahead"));
    assertTrue(agent.edits(FILE).isSilent());
  }

  @Test
  void hasAReconciledFileReadAgain() {
    assertFalse(agent.edits(FILE).isSilent());
    assertEquals(0, collision.run("reconcile", "h1", "--take", "auth-refactor").status());
    Hooked.Answer denied = agent.edits(FILE);
    assertTrue(denied.out().contains("\"deny\""), denied.out());
    assertTrue(
        denied.out().contains(FILE + " was just reconciled with the version of session auth"),
        denied.out());
    assertTrue(agent.edits(FILE).isSilent());
    assertEquals(0, collision.run("reconcile", "--undo", "h1").status());
    Hooked.Answer told = agent.claude("PostToolUse", "Bash", "x");
    assertTrue(
        told.out().contains("\"additionalContext\":\"" + FILE + " was just put"), told.out());
    assertTrue(agent.claude("PostToolUse", "Bash", "x").isSilent());
  }
}
