package dev.afterclick.app;

import static dev.afterclick.app.Collision.BASE;
import static dev.afterclick.app.Collision.FILE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.googlecode.lanterna.terminal.Terminal;
import dev.afterclick.TempRepo;
import dev.afterclick.WatchedTerminal;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
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
            + "h1 is released; commit that: until then git keeps out what was there before\n"
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
  void staysOpenWhereThereIsNoBoardToAskForTheReasonOfARelease() {
    Collision collision = Collision.in(main).unwatched();
    Program view = open("reconcile", "h1");
    screen.awaitText("1 hunk left");
    screen.press("R");
    assertTrue(screen.awaitText("afterclick release h1").shows("1 hunk left"));
    screen.press("q");
    assertEquals(1, view.status(), view.err().text());
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
  void goesOnFromTheOtherSideToo() {
    Collision collision = Collision.in(main).unwatched();
    Program first = open("reconcile");
    screen.awaitText("1 hunk left");
    screen.press("B");
    screen.awaitText("All is chosen");
    screen.press("s");
    assertEquals(1, first.status(), first.err().text());
    WatchedTerminal later = new WatchedTerminal(120, 30);
    Program second = Program.open(collision.billing(), later, "reconcile", "h1");
    later.awaitText("ours then theirs chosen");
    later.press("ctrl-c");
    assertEquals(1, second.status(), second.err().text());
  }

  @Test
  void goesOnWithAWholeFileThatWasPutAside() {
    main.worktree("auth").delete(FILE).commit("Delete");
    TempRepo billing = main.worktree("billing").write(FILE, BASE + "more\n").commit("Go on");
    Program first = open("reconcile", FILE);
    screen.awaitText("nothing is chosen yet");
    screen.press("t", "s");
    assertEquals(1, first.status(), first.err().text());
    assertEquals("your choices are kept for later", first.err().text());
    WatchedTerminal later = new WatchedTerminal(120, 30);
    Program second = Program.open(main, later, "reconcile", FILE);
    later.awaitText("as in billing");
    billing.write(FILE, BASE + "other\n");
    later.awaitText("look once more");
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
  void goesOnWithTheNextOfSeveralSessions() {
    TempRepo charts = main.worktree("charts");
    charts.write(FILE, BASE.replace("two", "charts")).commit("Charts");
    Collision collision = Collision.in(main);
    collision.awaitHeldBetween("auth-refactor", "billing-fix", "charts");
    collision.unwatched();
    Program view = open("reconcile", "h1");
    screen.awaitText("1 hunk left");
    screen.press("b");
    screen.awaitText("All is chosen");
    screen.press("w", "b");
    screen.awaitText("version, which is next");
    screen.await("the next", p -> p.shows("1 hunk left") && p.shows("› charts"));
    screen.press("b");
    screen.awaitText("All is chosen");
    screen.press("w", "b");
    assertEquals(0, view.status(), view.err().text());
    String all = BASE.replace("two", "auth\nbilling\ncharts");
    for (TempRepo each : List.of(collision.auth(), collision.billing(), charts)) {
      assertEquals(all, each.read(FILE));
    }
    assertEquals(0, collision.run("holds").status());
  }

  @Test
  void asksOnlyOnceForEachOfSeveralThatKeepWhatTheyHave() {
    TempRepo charts = main.worktree("charts");
    charts.write(FILE, BASE.replace("two", "charts")).commit("Charts");
    Collision collision = Collision.in(main);
    collision.awaitHeldBetween("auth-refactor", "billing-fix", "charts");
    collision.unwatched();
    Program view = open("reconcile", "h1");
    screen.awaitText("1 hunk left");
    screen.press("b", "w", "o");
    screen.await("the next", p -> p.shows("1 hunk left") && p.shows("› charts"));
    screen.press("b", "w", "o");
    assertEquals(0, view.status(), view.err().text());
    assertTrue(view.out().text().contains("h1 is released"), view.out().text());
    assertEquals(BASE.replace("two", "auth\nbilling\ncharts"), collision.auth().read(FILE));
    assertEquals(BASE.replace("two", "charts"), charts.read(FILE));
    assertEquals(0, collision.run("holds").status());
  }

  @Test
  void tellsWhatWasWrittenThoughTheScreenBreaks() {
    main.worktree("charts").write(FILE, BASE.replace("two", "charts")).commit("Charts");
    Collision collision = Collision.in(main);
    collision.awaitHeldBetween("auth-refactor", "billing-fix", "charts");
    collision.unwatched();
    AtomicBoolean broken = new AtomicBoolean();
    Program view = Program.open(main, breaking(broken), "reconcile", "h1");
    screen.awaitText("1 hunk left");
    screen.press("b", "w", "b");
    screen.await("the next", p -> p.shows("1 hunk left") && p.shows("› charts"));
    broken.set(true);
    screen.press("b");
    assertEquals(2, view.status());
    assertTrue(view.err().text().contains("broken"), view.err().text());
    assertTrue(view.out().text().contains("reconciled " + FILE), view.out().text());
    assertTrue(view.out().text().contains("reconcile --undo h1"), view.out().text());
  }

  /** A terminal that fails from some moment on. */
  private Terminal breaking(AtomicBoolean broken) {
    return (Terminal)
        Proxy.newProxyInstance(
            Terminal.class.getClassLoader(),
            new Class<?>[] {Terminal.class},
            (proxy, method, arguments) -> {
              if (broken.get() && method.getName().equals("flush")) {
                throw new IOException("broken");
              }
              return method.invoke(screen, arguments);
            });
  }

  @Test
  void showsWhatAToolHasMadeHunkByHunk() {
    String base = BASE + "4\n5\n6\n7\nlast\n";
    main.write(FILE, base).commit("More");
    Collision collision = Collision.in(main, base).unwatched();
    collision.auth().write(FILE, base.replace("two", "auth").replace("last", "auth's last"));
    collision.billing().write(FILE, base.replace("two", "bill").replace("last", "bill's last"));
    main.git("config", "afterclick.tool", "sed -i 's/^two$/by the tool/; /^[<|=>]/d' \"$MERGED\"");
    Program view = open("reconcile", "h1", "--tool");
    screen.awaitText("This is what the tool made of both");
    screen.awaitText("hunk 1 of 2: edited chosen");
    screen.press("n");
    assertTrue(screen.awaitText("hunk 2 of 2: edited chosen").shows("all chosen"));
    screen.press("t", "w", "b");
    assertEquals(0, view.status(), view.err().text());
    String tools = base.replace("two", "auth\nby the tool\nbill").replace("last", "bill's last");
    assertEquals(tools, collision.auth().read(FILE));
    assertEquals(tools, collision.billing().read(FILE));
  }

  @Test
  void leavesToChooseWhatAToolHasLeft() {
    Collision collision = Collision.in(main).unwatched();
    main.git("config", "afterclick.tool", "true");
    Program view = open("reconcile", "h1", "--tool");
    screen.awaitText("1 hunk left");
    screen.press("o", "w", "b");
    assertEquals(0, view.status(), view.err().text());
    assertEquals(BASE.replace("two", "auth"), collision.billing().read(FILE));
  }

  @Test
  void saysThatWhereToWriteIsAskedInTheView() {
    Collision.in(main).unwatched();
    Program view = open("reconcile", "h1", "--to", "ours");
    assertEquals(2, view.status());
    assertTrue(view.err().text().contains("nothing says what"), view.err().text());
  }
}
