package dev.afterclick.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.googlecode.lanterna.SGR;
import dev.afterclick.ScreenPicture;
import dev.afterclick.TempRepo;
import dev.afterclick.WatchedTerminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person sees and does, from the command line to the screen, with real files and git. */
final class StoriesTest {

  private static final String FILE = "src/lib/session.ts";
  private static final String BASE = "import ttl\n\nlogin\n\nverify\n\nlogout\n\nexport\n";

  @TempDir private Path folder;
  private final WatchedTerminal screen = new WatchedTerminal(120, 30);
  private Story story;

  @BeforeEach
  void begin() {
    story = new Story(TempRepo.in(folder).write(FILE, BASE).commit("Begin"), screen);
  }

  @AfterEach
  void leave() {
    story.quits();
  }

  @Test
  void showsBothSessionsInRedAsSoonAsTheyMeet() {
    TempRepo auth = story.worktree("auth-refactor");
    TempRepo billing = story.worktree("billing-fix");
    auth.write(FILE, BASE.replace("login", "login with token"));
    screen.await("the first touch", p -> p.shows("session.ts"));
    assertFalse(screen.awaitText("session.ts").isRed("session.ts"));

    billing.write(FILE, BASE.replace("login", "login with plan"));
    ScreenPicture board = screen.awaitText("✗ HELD");
    assertTrue(board.isRed("✗ HELD"));
    assertTrue(board.attributesOf("✗ HELD").contains(SGR.BOLD));
    assertEquals(2, board.rows().stream().filter(r -> r.contains("╭")).count());
    assertTrue(board.shows("✗ 1"), board.toString());
  }

  @Test
  void tellsWhatMergesCleanlyFromAConflict() {
    TempRepo auth = story.worktree("auth-refactor");
    TempRepo billing = story.worktree("billing-fix");
    auth.write(FILE, BASE.replace("import ttl", "import token"));
    billing.write(FILE, BASE.replace("export", "export plan"));
    ScreenPicture board = screen.awaitText("⇄ M src/lib/session.ts");
    assertTrue(board.isRed("⇄ M src/lib/session.ts"));
    assertFalse(board.attributesOf("⇄ M src/lib/session.ts").contains(SGR.BOLD));
    screen.await("the verdict", p -> p.shows("merges cleanly"));
  }

  @Test
  void isQuietAgainWhenOneSideTakesItsChangeBack() {
    TempRepo auth = story.worktree("auth-refactor");
    TempRepo billing = story.worktree("billing-fix");
    auth.write(FILE, BASE.replace("login", "login with token"));
    billing.write(FILE, BASE.replace("login", "login with plan"));
    screen.awaitText("✗ HELD");
    billing.git("checkout", "-q", "--", FILE);
    screen.awaitGone("✗ HELD");
  }

  @Test
  void opensTheTwoVersionsSideBySide() {
    TempRepo auth = story.worktree("auth-refactor");
    TempRepo billing = story.worktree("billing-fix");
    auth.write(FILE, BASE.replace("login", "login with token"));
    billing.write(FILE, BASE.replace("login", "login with plan"));
    screen.awaitText("✗ HELD");
    screen.press("n", "v");
    ScreenPicture both =
        screen.await(
            "both versions", p -> p.shows("login with token") && p.shows("login with plan"));
    assertEquals(both.rowOf("login with token"), both.rowOf("login with plan"));

    billing.write(FILE, BASE.replace("login", "login with invoice"));
    screen.awaitText("login with invoice");
    screen.press("?");
    screen.awaitText("On the board");
    screen.press("q");
    screen.awaitText("login with invoice");
    screen.press("q");
    screen.awaitText("✗ HELD");
  }

  @Test
  void makesOneFileOfBothAndTakesItBack() throws IOException {
    TempRepo auth = story.worktree("auth-refactor");
    TempRepo billing = story.worktree("billing-fix");
    String ours = BASE.replace("import ttl", "import token").replace("login", "login with token");
    String theirs = BASE.replace("login", "login with plan").replace("export", "export plan");
    auth.write(FILE, ours);
    billing.write(FILE, theirs);
    screen.awaitText("✗ HELD");
    screen.press("n", "enter");
    screen.awaitText("1 hunk left");
    screen.press("b");
    screen.awaitText("All is chosen");
    screen.press("w", "enter");
    screen.awaitText("reconciled src/lib/session.ts, written in auth-refactor and billing-fix");
    String both = ours.replace("with token", "with token\nlogin with plan");
    String made = both.replace("export", "export plan");
    assertEquals(made, Files.readString(auth.path(FILE)));
    assertEquals(made, Files.readString(billing.path(FILE)));
    screen.awaitGone("✗ HELD");

    screen.press("U");
    screen.awaitText("undo the last reconciliation of src/lib/session.ts?");
    screen.press("y");
    screen.awaitText("undone: src/lib/session.ts is as it was in auth-refactor and billing-fix");
    assertEquals(ours, Files.readString(auth.path(FILE)));
    assertEquals(theirs, Files.readString(billing.path(FILE)));
    screen.awaitText("✗ HELD");
  }

  @Test
  void keepsChoicesWhileASessionGoesOnWriting() {
    TempRepo auth = story.worktree("auth-refactor");
    TempRepo billing = story.worktree("billing-fix");
    auth.write(FILE, BASE.replace("login", "login with token").replace("export", "export a"));
    String theirs = BASE.replace("login", "login with plan").replace("export", "export b");
    billing.write(FILE, theirs);
    screen.awaitText("✗ HELD");
    screen.press("n", "enter");
    screen.awaitText("2 of 2 hunks left");
    screen.press("o", "N", "t");
    screen.awaitText("All is chosen");
    billing.write(FILE, theirs.replace("export b", "export c"));
    screen.awaitText("1 of 2 choices kept, hunk 2 needs another look.");
    screen.press("s");
    screen.awaitText("are kept for later");
    screen.press("enter");
    screen.awaitText("1 of 2 hunks left");
  }

  @Test
  void listsTheTouchesOfAFileAndBringsOneBack() throws IOException {
    TempRepo auth = story.worktree("auth-refactor");
    auth.write(FILE, BASE.replace("login", "login with token"));
    screen.awaitText("M src/lib/session.ts");
    screen.press("l");
    screen.awaitText("1 of 1 touches");
    auth.write(FILE, BASE.replace("login", "login with cookie"));
    screen.awaitText("2 of 2 touches");
    screen.press("enter");
    ScreenPicture both =
        screen.await("both versions", p -> p.shows("with token") && p.shows("with cookie"));
    assertEquals(both.rowOf("with token"), both.rowOf("with cookie"));
    screen.press("q", "R");
    screen.awaitText("into auth-refactor?");
    screen.press("y");
    screen.awaitText("restored src/lib/session.ts in auth-refactor");
    assertEquals(BASE.replace("login", "login with token"), Files.readString(auth.path(FILE)));
    screen.awaitText("3 of 3 touches");
    screen.awaitText(":before");
  }

  @Test
  void showsWhatLandedOnTheTrunk() {
    TempRepo auth = story.worktree("auth-refactor");
    TempRepo billing = story.worktree("billing-fix");
    billing.write(FILE, BASE.replace("login", "login with plan"));
    screen.awaitText("session.ts");
    auth.write(FILE, BASE.replace("login", "login with token")).commit("Take a token");
    screen.awaitText("✗ HELD");
    story.main().git("merge", "-q", "auth-refactor");
    screen.awaitText("↓ M src/lib/session.ts");
    screen.awaitGone("✗ HELD");
  }

  @Test
  void meetsARenamedFileUnderItsOldName() {
    TempRepo auth = story.worktree("auth-refactor");
    TempRepo billing = story.worktree("billing-fix");
    auth.git("mv", FILE, "src/lib/login.ts");
    screen.awaitText("login.ts");
    billing.write(FILE, BASE.replace("export", "export plan"));
    screen.await(
        "the overlap on both sides",
        p -> p.shows("login.ts") && p.isRed("login.ts") && p.isRed("session.ts"));
  }

  @Test
  void warnsOfLockFilesAndAgentNotesWithoutCallingForAHold() {
    TempRepo auth = story.worktree("auth-refactor");
    TempRepo billing = story.worktree("billing-fix");
    auth.write("package-lock.json", "{1}\n");
    billing.write("package-lock.json", "{2}\n");
    screen.awaitText("✗ A package-lock.json");
    assertEquals(
        "warn",
        Program.run(story.main(), "check", "--json")
            .out()
            .text()
            .lines()
            .filter(line -> line.contains("\"policy\""))
            .findFirst()
            .orElseThrow()
            .replaceAll(".*: \"|\",", ""));
  }

  @Test
  void leavesOutWhatTheAttributesTurnOff() {
    story.main().write(".gitattributes", "*.gen afterclick=off\n").commit("Generate");
    TempRepo auth = story.worktree("auth-refactor");
    TempRepo billing = story.worktree("billing-fix");
    auth.write("api.gen", "1\n").write("witness", "1\n");
    billing.write("api.gen", "2\n").write("witness", "2\n");
    screen.awaitText("✗ A witness");
    ScreenPicture board = screen.awaitText("api.gen");
    assertFalse(board.isRed("api.gen"));
  }

  @Test
  void putsTheMainWorktreeLastWhateverTheOthersAreCalled() {
    story.worktree("zeta");
    ScreenPicture board = screen.awaitText("─ main worktree");
    assertTrue(board.columnOf("╭ zeta") < board.columnOf("─ main worktree"), board.toString());
  }

  @Test
  void showsOneWorktreeAlone() {
    story.main().write("alone.ts", "x\n");
    screen.awaitText("A alone.ts");
    assertTrue(screen.awaitText("1 session").shows("main"));
  }

  @Test
  void staysOnItsFeetThroughRebaseAndAbort() {
    TempRepo auth = story.worktree("auth-refactor");
    auth.write(FILE, BASE.replace("login", "login with token")).commit("Take a token");
    screen.awaitText("M src/lib/session.ts");
    story.main().write(FILE, BASE.replace("login", "sign in")).commit("Rename the button");
    screen.awaitText("↓ M src/lib/session.ts");
    auth.attempt("rebase", "main");
    auth.git("rebase", "--abort");
    screen.awaitText("↓ M src/lib/session.ts");
    auth.attempt("rebase", "main");
    auth.write(FILE, BASE.replace("login", "sign in with token")).git("add", FILE);
    auth.git("rebase", "--continue");
    screen.awaitGone("↓ M src/lib/session.ts");
    screen.awaitText("M src/lib/session.ts");
  }
}
