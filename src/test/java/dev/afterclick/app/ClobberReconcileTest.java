package dev.afterclick.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterclick.TempRepo;
import dev.afterclick.WatchedTerminal;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Makes one version of what a write has dropped and what stands there since. */
final class ClobberReconcileTest {

  private static final String FILE = "session.ts";
  private static final String BASE = "import\n\nlogin\n\n\nverify\n\n\nlogout\n\nexport\n";
  private static final String MINE = BASE.replace("login", "login with token");
  private static final String STALE = BASE.replace("export", "export plan");
  private static final String BOTH = MINE.replace("export", "export plan");

  @TempDir private Path folder;
  private final WatchedTerminal screen = new WatchedTerminal(120, 30);
  private TempRepo repo;

  @BeforeEach
  void begin() {
    repo = TempRepo.in(folder).write(FILE, BASE).commit("Begin");
  }

  @Test
  void bringsBackWhatWasLostFromTheBoard() {
    Program board = clobbered();
    screen.press("n", "enter");
    assertTrue(screen.awaitText("nothing to choose").shows("(lost)"));
    screen.press("w");
    assertFalse(screen.awaitText("b main").shows("record only"));
    screen.press("o", "b");
    screen.awaitText("h1 is released");
    screen.awaitGone("CLOBBER");
    assertEquals(BOTH, repo.read(FILE));
    assertEquals(0, Program.run(repo, "holds").status());
    ends(board);
  }

  @Test
  void takesItOffTheBoardOnceAPersonHasDecidedOtherwise() {
    repo.git("config", "afterclick.hold", "never");
    Program board = clobbered();
    screen.press("n", "enter");
    screen.awaitText("hunk 1 of 2");
    screen.press("o");
    screen.awaitText("ours chosen");
    screen.press("w", "b");
    screen.awaitText("all is as it should be already");
    screen.awaitGone("CLOBBER");
    assertEquals(STALE, repo.read(FILE));
    ends(board);
  }

  @Test
  void showsItAgainOnceThatIsUndone() {
    Program board = clobbered();
    screen.press("n", "enter");
    screen.awaitText("nothing to choose");
    screen.press("w", "b");
    screen.awaitText("h1 is released");
    screen.awaitGone("CLOBBER");
    screen.press("U");
    screen.awaitText("undo the last reconciliation");
    screen.press("y");
    screen.awaitText("it is held again");
    screen.awaitText("CLOBBER");
    assertEquals(STALE, repo.read(FILE));
    assertEquals(1, Program.run(repo, "holds").status());
    ends(board);
  }

  @Test
  void opensItFromTheListOfHolds() {
    Program board = clobbered();
    screen.press("h");
    screen.awaitText("holds");
    screen.press("enter");
    screen.awaitText("(lost)");
    screen.press("q");
    screen.awaitText("reconcile");
    screen.press("v");
    screen.awaitText("lost");
    ends(board);
  }

  @Test
  void knowsWhatWasLostFromTheJournalWhereNoBoardRuns() {
    ends(clobbered());
    WatchedTerminal later = new WatchedTerminal(120, 30);
    Program view = Program.open(repo, later, "reconcile", "h1");
    later.awaitText("(lost)");
    later.press("q");
    assertEquals(1, view.status(), view.err().text());
    Program record = Program.run(repo, "reconcile", "h1", "--take", "theirs", "--to", "record");
    assertEquals(2, record.status());
    Program take = Program.run(repo, "reconcile", FILE, "--take", "theirs");
    assertEquals(0, take.status(), take.err().text());
    assertTrue(take.out().text().contains("h1 is released"), take.out().text());
    assertEquals(MINE, repo.read(FILE));
    assertEquals(0, Program.run(repo, "holds").status());
  }

  @Test
  void followsWhatStandsThereWhereNoBoardKnowsOfIt() {
    ends(clobbered());
    WatchedTerminal later = new WatchedTerminal(120, 30);
    Program view = Program.open(repo, later, "reconcile", "h1");
    later.awaitText("(lost)");
    repo.write(FILE, STALE.replace("verify", "verify twice"));
    later.awaitText("wrote this file again");
    later.press("w", "b");
    assertEquals(0, view.status(), view.err().text());
    assertEquals(BOTH.replace("verify", "verify twice"), repo.read(FILE));
  }

  private Program clobbered() {
    Program board = Program.open(repo, screen);
    screen.awaitText("main");
    screen.awaitGone("looking");
    repo.write(FILE, MINE);
    screen.awaitText(FILE);
    repo.write(FILE, STALE);
    screen.awaitText("CLOBBER");
    return board;
  }

  private void ends(Program board) {
    screen.press("ctrl-c");
    assertEquals(0, board.status(), board.err().text());
  }
}
