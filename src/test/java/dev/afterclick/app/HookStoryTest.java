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

/** Two agents in two worktrees: the second is told before it writes over the first's work. */
final class HookStoryTest {

  private static final String FILE = Collision.FILE;
  private static final String SENTENCE =
      "Session billing-fix → src/lib/session.ts. About to overwrite a file edited";

  @TempDir private Path folder;
  private TempRepo auth;
  private TempRepo billing;
  private Program engine;
  private Hooked agent;

  @BeforeEach
  void begin() {
    TempRepo main = Collision.repository(folder);
    auth = main.worktree("auth-refactor");
    billing = main.worktree("billing-fix");
    engine = Program.start(main, "--headless", "--json");
    agent = new Hooked(billing, "b1");
    auth.write(FILE, Collision.BASE.replace("two", "auth"));
    agent.awaitContested("session.ts");
  }

  @AfterEach
  void end() {
    engine.stop();
    assertEquals(0, engine.status(), engine.err().text());
  }

  @Test
  void deniesOnceAndLetsTheRepeatThrough() {
    Hooked.Answer denied = agent.edits(FILE);
    assertEquals(0, denied.status());
    assertTrue(denied.out().contains("\"permissionDecision\":\"deny\""), denied.out());
    assertTrue(denied.out().contains(SENTENCE), denied.out());
    assertTrue(denied.out().contains("in session auth-refactor. Merge held"), denied.out());
    assertTrue(denied.out().contains("-two\\n+auth"), denied.out());
    assertTrue(agent.edits(FILE).isSilent(), "the repeat goes through");
    engine.out().await(0, "the warning", HookStoryTest::isWarning);
  }

  private static boolean isWarning(String line) {
    return line.contains("\"event\":\"warn\"")
        && line.contains("\"label\":\"billing-fix\"")
        && line.contains("\"other\":\"auth-refactor\"");
  }

  @Test
  void warnsAgainOfANewVersion() {
    assertFalse(agent.edits(FILE).isSilent());
    assertTrue(agent.edits(FILE).isSilent());
    auth.write(FILE, Collision.BASE.replace("two", "auth again"));
    assertTrue(agent.edits(FILE).out().contains("+auth again"));
    assertTrue(agent.edits(FILE).isSilent());
  }

  @Test
  void tellsWhoReadsWithoutStopping() {
    String read = agent.reads(FILE).out();
    assertTrue(read.contains("\"additionalContext\":\"" + SENTENCE), read);
    assertFalse(read.contains("deny"), read);
    assertTrue(agent.reads(FILE).isSilent(), "told once");
    assertFalse(agent.edits(FILE).isSilent(), "the edit is stopped all the same");
  }

  @Test
  void saysNothingOfWhatIsOnesOwnOrTheSame() {
    assertTrue(new Hooked(auth, "a1").edits(FILE).isSilent());
    assertTrue(agent.edits("src/lib/other.ts").isSilent());
    billing.write(FILE, Collision.BASE.replace("two", "auth"));
    assertTrue(agent.edits(FILE).isSilent(), "the same content");
    billing.write(FILE, Collision.BASE);
    auth.write(FILE, Collision.BASE);
    assertTrue(agent.edits(FILE).isSilent(), "nothing is changed any more");
  }

  @Test
  void callsWhoWritesByWhereItStands() {
    TempRepo main = auth.at(folder.resolve("repo"));
    String told = new Hooked(main, "m1").edits(billing.path(FILE).toString()).out();
    assertTrue(told.contains("Session main → src/lib/session.ts. About to overwrite"), told);
  }

  @Test
  void remembersEachSessionByItself() {
    assertFalse(agent.edits(FILE).isSilent());
    assertFalse(new Hooked(billing, "b2").edits(FILE).isSilent());
  }
}
