package dev.afterclick.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterclick.TempRepo;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two agents in one worktree: neither writes over what it has not seen of the other's. */
final class HookSharedTest {

  private static final String FILE = Collision.FILE;

  @TempDir private Path folder;
  private TempRepo billing;
  private Program engine;
  private Hooked first;
  private Hooked second;

  @BeforeEach
  void begin() {
    billing = Collision.repository(folder).worktree("billing-fix");
    engine = Program.start(billing, "--headless", "--json");
    engine.out().await(0, "billing", line -> line.contains("\"id\":\"billing-fix\""));
    first = new Hooked(billing, "one");
    second = new Hooked(billing, "two");
    assertTrue(second.reads(FILE).isSilent(), "nobody has written yet");
    assertTrue(first.edits(FILE).isSilent());
    billing.write(FILE, Collision.BASE.replace("two", "first"));
    first.claude("PostToolUse", "Edit", FILE);
    second.awaitContested("session.ts");
  }

  @AfterEach
  void end() {
    engine.stop();
    assertEquals(0, engine.status(), engine.err().text());
  }

  @Test
  void deniesOnceWhatWouldDropTheOthersWrite() {
    Hooked.Answer denied = second.edits(FILE);
    assertTrue(denied.out().contains("\"permissionDecision\":\"deny\""), denied.out());
    assertTrue(denied.out().contains("in this very worktree."), denied.out());
    assertFalse(denied.out().contains("Merge held"), denied.out());
    assertTrue(denied.out().contains("-two\\n+first"), denied.out());
    assertTrue(second.edits(FILE).isSilent(), "the repeat goes through");
    assertTrue(first.edits(FILE).isSilent(), "one's own");
  }

  @Test
  void findsNothingKeptOfASessionThatHasChangedNothing() {
    second.awaitClaimed("one", FILE);
    assertFalse(first.hasClaims("two"), "it has only read");
  }

  @Test
  void letsThoseThroughWhoHaveSeenIt() {
    assertTrue(second.reads(FILE).isSilent(), "what it reads is what the other wrote");
    assertTrue(second.edits(FILE).isSilent());
    billing.write(FILE, Collision.BASE.replace("two", "second"));
    second.claude("PostToolUse", "Edit", FILE);
    engine.out().await(0, "its touch", line -> line.contains("\"session\":\"claude:two\""));
    first.awaitClaimed("two", FILE);
    assertFalse(first.edits(FILE).isSilent(), "and now it is the first who has not");
  }
}
