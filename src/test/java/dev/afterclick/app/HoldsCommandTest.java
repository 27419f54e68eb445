package dev.afterclick.app;

import static dev.afterclick.app.Collision.BASE;
import static dev.afterclick.app.Collision.FILE;
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

  @TempDir private Path folder;
  private TempRepo main;

  @BeforeEach
  void begin() {
    main = Collision.repository(folder);
  }

  @Test
  void holdsWhatTwoSessionsWroteUntilItIsReleased() {
    Collision collision = Collision.in(main).unwatched();
    Program holds = collision.run("holds", "--json");
    assertEquals(1, holds.status());
    JsonObject hold = onlyHold(holds);
    assertEquals("h1", hold.get("id").getAsString());
    assertEquals(FILE, hold.get("path").getAsString());
    assertEquals("content", hold.get("kind").getAsString());
    assertEquals(2, hold.getAsJsonArray("sessions").size());

    Program release = collision.run("release", "h1", "--reason", "talked about it");
    assertEquals(0, release.status(), release.err().text());
    assertEquals("h1 is released: " + FILE, release.out().text());
    assertEquals(0, collision.run("holds").status());
    assertTrue(
        collision
            .run("log", "--event", "release", "--json")
            .out()
            .text()
            .contains("talked about it"));
    assertTrue(collision.run("holds", "--all").out().text().contains("talked about it"));
    assertEquals(0, collision.run("holds", "--all").status());
  }

  @Test
  void seesAReleaseAndHoldsAgainWhatIsWrittenAfterwards() {
    Collision collision = Collision.in(main);
    assertEquals(0, collision.run("release", FILE, "--reason", "fine").status());
    Told told = collision.engine().out();
    told.await(0, "the release", line -> line.contains("\"event\":\"release\""));

    collision.billing().write(FILE, BASE.replace("two", "billing goes on"));
    collision.awaitHold("reopened");
    collision.billing().git("reset", "-q", "--hard", "main");
    collision.awaitHold("ended");
    collision.unwatched();
    assertEquals("", collision.run("holds", "--all").out().text());
  }

  @Test
  void approvesOneSessionsVersionAlone() {
    Collision collision = Collision.in(main).unwatched();
    Program only = collision.run("release", "h1", "--only", "billing-fix", "--reason", "wins");
    assertEquals("h1: billing-fix's version of " + FILE + " may pass", only.out().text());
    Program holds = collision.run("holds");
    assertEquals(1, holds.status());
    String passes = "billing-fix's version may pass: wins";
    assertTrue(holds.out().text().endsWith(passes), holds.out().text());
    String explained = collision.run("holds", "--explain", "h1").out().text();
    assertTrue(explained.contains("           - " + passes + " ("), explained);
    String log = collision.run("log", "--event", "release").out().text();
    String said = "hold h1 lets billing-fix's version pass on " + FILE + ": wins";
    assertTrue(log.endsWith(said), log);
  }

  @Test
  void recordsWhoseVersionMayPassWhileAnEngineWatches() {
    Collision collision = Collision.in(main);
    collision.run("release", "h1", "--only", "billing-fix", "--reason", "wins");
    String line =
        collision
            .engine()
            .out()
            .await(0, "the approval", each -> each.contains("\"event\":\"release\""));
    assertTrue(line.contains("\"only\":\"billing-fix\",\"blobs\":[\""), line);
    assertTrue(line.contains("\"reason\":\"wins\""), line);
    collision.unwatched();
  }

  @Test
  void explainsWhyAndWhatWouldDodgeIt() {
    Collision collision = Collision.in(main).unwatched();
    String said = collision.run("holds", "--explain", FILE).out().text();
    assertTrue(said.contains("auth-refactor and billing-fix changed it"), said);
    assertTrue(said.contains("else: afterclick reconcile h1, or as it is: afterclick rel"), said);
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

  private static JsonObject onlyHold(Program holds) {
    JsonArray all =
        JsonParser.parseString(holds.out().text()).getAsJsonObject().getAsJsonArray("holds");
    assertEquals(1, all.size());
    return all.get(0).getAsJsonObject();
  }
}
