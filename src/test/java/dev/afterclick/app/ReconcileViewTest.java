package dev.afterclick.app;

import static dev.afterclick.app.Collision.BASE;
import static dev.afterclick.app.Collision.FILE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterclick.TempRepo;
import dev.afterclick.WatchedTerminal;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Opens the three-way view from the command line, with real files and git. */
final class ReconcileViewTest {

  private static final String BOTH = BASE.replace("two", "auth\nbilling");

  @TempDir private Path folder;
  private final WatchedTerminal screen = new WatchedTerminal(120, 30);
  private TempRepo main;

  @BeforeEach
  void begin() {
    main = Collision.repository(folder);
  }

  private Program open(String... words) {
    return Program.open(main, screen, words);
  }

  @Test
  void opensBothVersionsAtOnceAndEndsOnceTheyAreOne() {
    Collision collision = Collision.in(main).unwatched();
    Program view = open("reconcile", "h1");
    screen.awaitText("1 hunk left");
    screen.press("b");
    screen.awaitText("All is chosen");
    screen.press("w", "b");
    assertEquals(0, view.status(), view.err().text());
    assertEquals(
        "reconciled "
            + FILE
            + ", written in auth-refactor and billing-fix\n"
            + "h1 is released\n"
            + "to undo it: afterclick reconcile --undo h1",
        view.out().text());
    assertEquals(BOTH, collision.auth().read(FILE));
    assertEquals(BOTH, collision.billing().read(FILE));
    assertEquals(0, collision.run("holds").status());
  }

  @Test
  void leavesTheProgramWithTheView() {
    Collision collision = Collision.in(main).unwatched();
    Program view = open("reconcile", FILE);
    assertTrue(screen.awaitText("1 hunk left").shows("q quit"));
    screen.press("q");
    assertEquals(1, view.status(), view.err().text());
    assertEquals("nothing was changed", view.err().text());
    assertEquals(1, collision.run("holds").status());
  }

  @Test
  void goesOnWithWhatWasPutAside() {
    Collision.in(main).unwatched();
    Program first = open("reconcile");
    screen.awaitText("1 hunk left");
    screen.press("t");
    screen.awaitText("All is chosen");
    screen.press("s");
    assertEquals(1, first.status(), first.err().text());
    assertEquals("your choices are kept for later", first.err().text());
    WatchedTerminal later = new WatchedTerminal(120, 30);
    Program second = Program.open(main, later, "reconcile");
    later.awaitText("theirs chosen");
    later.press("ctrl-c");
    assertEquals(1, second.status(), second.err().text());
  }

  @Test
  void followsASessionThatGoesOn() {
    Collision collision = Collision.in(main).unwatched();
    Program view = open("reconcile", "h1");
    screen.awaitText("1 hunk left");
    screen.press("t");
    screen.awaitText("All is chosen");
    collision.billing().write(FILE, BASE.replace("two", "billing again"));
    screen.awaitText("hunk 1 needs another look");
    screen.press("t", "w", "b");
    assertEquals(0, view.status(), view.err().text());
    assertEquals(BASE.replace("two", "billing again"), collision.auth().read(FILE));
  }

  @Test
  void saysThatWhereToWriteIsAskedInTheView() {
    Collision.in(main).unwatched();
    Program view = open("reconcile", "h1", "--to", "ours");
    assertEquals(2, view.status());
    assertTrue(view.err().text().contains("nothing says what"), view.err().text());
  }
}
