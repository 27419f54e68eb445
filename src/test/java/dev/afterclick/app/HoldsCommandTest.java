package dev.afterclick.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.afterclick.TempRepo;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds, from the collision of two sessions to the release, with and without an engine. */
final class HoldsCommandTest {

  private static final String FILE = "src/lib/session.ts";
  private static final String BASE = "one\ntwo\nthree\n";

  @TempDir private Path folder;
  private TempRepo main;
  private TempRepo auth;
  private TempRepo billing;

  @BeforeEach
  void begin() {
    main = TempRepo.in(folder).write(FILE, BASE).commit("Begin");
    auth = main.worktree("auth-refactor");
    billing = main.worktree("billing-fix");
  }

  @Test
  void holdsWhatTwoSessionsWroteUntilItIsReleased() {
    Program engine = Program.start(main, "--headless", "--json");
    engine.out().await(0, "billing", line -> line.contains("\"id\":\"billing-fix\""));
    collide();
    engine.out().await(0, "the hold", line -> isHold(line, "opened"));

    // It holds without the engine, too.
    engine.stop();
    assertEquals(0, engine.status());
    Program holds = Program.run(main, "holds", "--json");
    assertEquals(1, holds.status());
    JsonObject hold = onlyHold(holds);
    assertEquals("h1", hold.get("id").getAsString());
    assertEquals(FILE, hold.get("path").getAsString());
    assertEquals("content", hold.get("kind").getAsString());
    assertEquals(2, hold.getAsJsonArray("sessions").size());

    Program release = Program.run(main, "release", "h1", "--reason", "talked about it");
    assertEquals(0, release.status(), release.err().text());
    assertEquals("h1 is released: " + FILE, release.out().text());
    assertEquals(0, Program.run(main, "holds").status());
    assertTrue(
        Program.run(main, "log", "--event", "release", "--json")
            .out()
            .text()
            .contains("talked about it"));
    assertTrue(Program.run(main, "holds", "--all").out().text().contains("talked about it"));
  }

  @Test
  void seesAReleaseAndHoldsAgainWhatIsWrittenAfterwards() {
    Program engine = Program.start(main, "--headless", "--json");
    engine.out().await(0, "billing", line -> line.contains("\"id\":\"billing-fix\""));
    collide();
    engine.out().await(0, "the hold", line -> isHold(line, "opened"));
    assertEquals(0, Program.run(main, "release", FILE, "--reason", "fine").status());
    engine.out().await(0, "the release", line -> line.contains("\"event\":\"release\""));

    billing.write(FILE, BASE.replace("two", "billing goes on"));
    engine.out().await(0, "the hold again", line -> isHold(line, "reopened"));
    billing.write(FILE, BASE);
    engine.out().await(0, "the end", line -> isHold(line, "ended"));
    engine.stop();
    assertEquals(0, engine.status(), engine.err().text());
    assertEquals(0, Program.run(main, "holds", "--all").status());
  }

  @Test
  void approvesOneSessionsVersionAlone() {
    Program engine = Program.start(main, "--headless", "--json");
    engine.out().await(0, "billing", line -> line.contains("\"id\":\"billing-fix\""));
    collide();
    engine.out().await(0, "the hold", line -> isHold(line, "opened"));
    engine.stop();
    assertEquals(0, engine.status());
    Program only = Program.run(main, "release", "h1", "--only", "billing-fix", "--reason", "wins");
    assertEquals("h1: billing-fix's version of " + FILE + " may pass", only.out().text());
    assertEquals(1, Program.run(main, "holds").status());
  }

  @Test
  void explainsWhyAndWhatWouldDodgeIt() {
    Program engine = Program.start(main, "--headless", "--json");
    engine.out().await(0, "billing", line -> line.contains("\"id\":\"billing-fix\""));
    collide();
    engine.out().await(0, "the hold", line -> isHold(line, "opened"));
    engine.stop();
    assertEquals(0, engine.status());
    String said = Program.run(main, "holds", "--explain", FILE).out().text();
    assertTrue(said.contains("auth-refactor and billing-fix changed it"), said);
    assertTrue(said.contains("git push --no-verify"), said);
  }

  @Test
  void saysWhatIsWrongWithAWish() {
    Program none = Program.run(main, "release", "h9", "--reason", "x");
    assertEquals(2, none.status());
    assertEquals("afterclick: there is no hold h9\nhint: nothing is held here", none.err().text());
    assertEquals(2, Program.run(main, "release", "h9", "--reason", " ").status());
    assertEquals(2, Program.run(main, "release", "h9").status());
    assertEquals(0, Program.run(main, "holds").status());
    assertFalse(Files.exists(main.path(".git/afterclick")));
  }

  private void collide() {
    auth.write(FILE, BASE.replace("two", "auth"));
    billing.write(FILE, BASE.replace("two", "billing"));
  }

  private static boolean isHold(String line, String what) {
    return line.contains("\"event\":\"hold\"") && line.contains("\"what\":\"" + what + "\"");
  }

  private static JsonObject onlyHold(Program holds) {
    JsonArray all =
        JsonParser.parseString(holds.out().text()).getAsJsonObject().getAsJsonArray("holds");
    assertEquals(1, all.size());
    return all.get(0).getAsJsonObject();
  }
}
