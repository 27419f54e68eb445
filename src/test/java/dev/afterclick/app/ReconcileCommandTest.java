package dev.afterclick.app;

import static dev.afterclick.app.Collision.BASE;
import static dev.afterclick.app.Collision.FILE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterclick.TempRepo;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Makes one version of two from the command line, with and without an engine. */
final class ReconcileCommandTest {

  private static final String BOTH = BASE.replace("two", "auth\nbilling");

  @TempDir private Path folder;
  private TempRepo main;

  @BeforeEach
  void begin() {
    main = Collision.repository(folder);
  }

  @Test
  void takesOneSideIntoBothWorktreesAndReleasesTheHold() {
    Collision collision = Collision.in(main).unwatched();
    Program take = collision.run("reconcile", "h1", "--take", "billing-fix");
    assertEquals(0, take.status(), take.err().text());
    assertEquals(
        "reconciled "
            + FILE
            + ", written in auth-refactor\n"
            + "h1 is released\n"
            + "to undo it: afterclick reconcile --undo h1",
        take.out().text());
    assertEquals(BASE.replace("two", "billing"), collision.auth().read(FILE));
    assertEquals(0, collision.run("holds").status());
    String release = collision.run("log", "--event", "release", "--json").out().text();
    assertTrue(release.contains("\"by\":\"Ada\""), release);
    assertTrue(release.contains("\"approved\":[\""), release);
    String choice = collision.run("log", "--event", "choice").out().text();
    assertTrue(choice.contains("Ada reconciled " + FILE + ": took billing-fix"), choice);
  }

  @Test
  void readsTheResultFromStandardInput() {
    Collision collision = Collision.in(main).unwatched();
    Program fed = Program.fed(BOTH, main, "reconcile", FILE, "--result", "-", "--json");
    assertEquals(0, fed.status(), fed.err().text());
    assertEquals(BOTH, collision.auth().read(FILE));
    assertEquals(BOTH, collision.billing().read(FILE));
    assertTrue(fed.out().text().contains("\"released\":true"), fed.out().text());
  }

  @Test
  void reconcilesWhileAnEngineRuns() {
    Collision collision = Collision.in(main);
    Program fed = Program.fed(BOTH, main, "reconcile", "h1", "--result", "-");
    assertEquals(0, fed.status(), fed.err().text());
    assertEquals(BOTH, collision.billing().read(FILE));
    collision.engine().out().await(0, "the choice", line -> line.contains("\"event\":\"choice\""));
    collision
        .engine()
        .out()
        .await(
            0,
            "the release",
            line -> line.contains("\"event\":\"release\"") && line.contains("\"by\":\"Ada\""));
    assertEquals(0, collision.run("holds").status());
    assertEquals(0, collision.run("reconcile", "--undo").status());
    collision.engine().out().await(0, "the undoing", line -> line.contains("\"take\":\"undone\""));
    assertEquals(BASE.replace("two", "auth"), collision.auth().read(FILE));
    collision.unwatched();
    assertEquals(1, collision.run("holds").status());
  }

  @Test
  void undoesTheWholeOfItUntilAFileIsTouched() {
    Collision collision = Collision.in(main).unwatched();
    Program.fed(BOTH, main, "reconcile", "h1", "--result", "-");
    Program undo = collision.run("reconcile", "--undo", "h1");
    assertEquals(
        "undone: " + FILE + " is as it was in auth-refactor and billing-fix\nh1 holds again",
        undo.out().text());
    assertEquals(BASE.replace("two", "auth"), collision.auth().read(FILE));
    assertEquals(BASE.replace("two", "billing"), collision.billing().read(FILE));
    assertEquals(1, collision.run("holds").status());
    assertEquals(2, collision.run("reconcile", "--undo", "h1").status());

    Program.fed(BOTH, main, "reconcile", "h1", "--result", "-");
    collision.billing().write(FILE, BOTH + "more\n");
    Program late = collision.run("reconcile", "--undo", FILE);
    assertEquals(2, late.status());
    assertTrue(late.err().text().contains("billing-fix has touched " + FILE), late.err().text());
    assertEquals(BOTH, collision.auth().read(FILE));
  }

  @Test
  void saysWhatToGive() {
    Collision collision = Collision.in(main).unwatched();
    Program bare = collision.run("reconcile");
    assertEquals(2, bare.status());
    assertEquals(
        "afterclick: say what "
            + FILE
            + " is to become\n"
            + "hint: --take ours (auth-refactor), --take theirs (billing-fix) or --result FILE",
        bare.err().text());
  }
}
