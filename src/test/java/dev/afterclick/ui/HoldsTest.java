package dev.afterclick.ui;

import static dev.afterclick.ui.Boards.minutes;
import static dev.afterclick.ui.Boards.seconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterclick.model.Board;
import dev.afterclick.model.OverlapKind;
import dev.afterclick.model.Verdict;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Holds on the board: they are seen, listed, opened and released. */
final class HoldsTest {

  private static final String PATH = "src/lib/session.ts";

  @Test
  void marksWhatIsHeldOnEveryRow() {
    Visit visit = Visit.to(Boards.held(), 120, 30);
    assertTrue(visit.rows().get(0).contains("✗ 1 held"), visit.toString());
    assertTrue(visit.rows().get(0).contains("holds armed"), visit.toString());
    assertTrue(visit.row("✗ HELD auth-refactor").contains("M …/session.ts"), visit.toString());
    assertTrue(visit.row("✗ HELD billing-fix 8s").contains("session.ts"), visit.toString());
    visit.resized(80, 24);
    assertTrue(visit.row("✗ HELD billing-fix 8s").contains("M src/lib/session.ts"), "" + visit);
    assertTrue(visit.row("✗ HELD auth-refactor 4m").contains("8s"), visit.toString());
    visit.resized(40, 12);
    assertTrue(visit.row("HELD").contains("billing-fix    8s"), visit.toString());
    assertFalse(visit.rows().get(0).contains("conflict"), visit.toString());
  }

  @Test
  void marksNothingThatWasReleased() {
    Board released = Boards.heldBuilder().released("billing goes first", seconds(1)).build();
    Visit visit = Visit.to(Boards.held(), 120, 30).shows(released);
    assertFalse(visit.toString().contains("HELD"), visit.toString());
    assertTrue(visit.rows().get(0).contains("✗ 1 conflict"), visit.toString());
    assertFalse(visit.rows().get(0).contains("armed"), visit.toString());
  }

  @Test
  void keepsConflictsThatAreNotHeldInTheCount() {
    BoardBuilder board = Boards.heldBuilder();
    board.session("charts").edits("src/middleware.ts", 1, 1, minutes(1));
    board.overlap(
        "src/middleware.ts", "auth-refactor", "charts", Verdict.CONFLICT, OverlapKind.CONTENT);
    String wide = Visit.to(board.build(), 120, 30).rows().get(0);
    assertTrue(wide.contains("✗ 1 held  ✗ 1 conflict  ⇄ 1"), wide);
    String narrow = Visit.to(board.build(), 40, 12).rows().get(0);
    assertTrue(narrow.contains("✗ 2  ⇄ 1"), narrow);
  }

  @Test
  void marksWhatIsHeldAlthoughItMergesCleanly() {
    BoardBuilder board = new BoardBuilder();
    board.session("one").edits("a.txt", 1, 1, minutes(1));
    board.session("two").edits("a.txt", 1, 1, minutes(2)).edits("b.txt", 1, 1, seconds(9));
    board.session("three").edits("b.txt", 1, 1, minutes(2));
    board.overlap("b.txt", "two", "three", Verdict.CONFLICT, OverlapKind.CONTENT);
    board.overlap("a.txt", "one", "two", Verdict.CLEAN, OverlapKind.CONTENT);
    board.hold("a.txt", OverlapKind.CONTENT, seconds(9), "one", "two");
    Visit visit = Visit.to(board.build(), 120, 30);
    assertTrue(visit.row("M a.txt").contains("✗ HELD"), visit.toString());
    assertTrue(visit.footer().contains("r release"), "it is the gravest:\n" + visit);
  }

  @Test
  void saysWhatToDoWhereHoldsAreNotEnforced() {
    Visit wide = Visit.to(Boards.unenforced(), 120, 30);
    assertTrue(wide.rows().get(0).contains("⚠ holds not enforced"), wide.toString());
    assertTrue(wide.rows().get(1).contains("afterclick install"), wide.toString());
    Visit narrow = Visit.to(Boards.unenforced(), 40, 12);
    assertTrue(narrow.rows().get(0).contains("not enforced"), narrow.toString());
    Visit uncovered = Visit.to(Boards.uncovered(), 80, 24);
    assertTrue(uncovered.rows().get(1).contains("charts, where core.hooksPath"), "" + uncovered);
  }

  @Test
  void saysNothingOfHooksWhileNothingIsHeld() {
    Board board = Boards.storyBuilder().guarding(false).build();
    assertFalse(Visit.to(board, 120, 30).toString().contains("enforced"));
  }

  @Test
  void listsHoldsAndWhyOneWasReleased() {
    Visit visit = Visit.to(Boards.holds(), 120, 30).press("h");
    assertTrue(visit.row("h3").contains("auth-refactor 4m, billing-fix 8s"), visit.toString());
    assertTrue(visit.row("h2").contains("clobber"), visit.toString());
    assertTrue(visit.row("h1").contains("billing-fix goes first"), visit.toString());
    assertTrue(visit.row("h1").contains("released 9m"), visit.toString());
    assertTrue(visit.press("q").state().isOnBoard());
  }

  @Test
  void opensTheListOnTheHoldUnderTheCursor() {
    Visit visit = Visit.to(Boards.holds(), 120, 30);
    assertTrue(visit.press("n", "n", "h").row("▌").contains("h"), visit.toString());
  }

  @Test
  void opensTheTwoVersionsAndComesBack() {
    Visit visit =
        Visit.to(Boards.holds(), 120, 30)
            .holds("auth-refactor " + PATH, "one\n")
            .holds("billing-fix " + PATH, "two\n")
            .press("h", "v");
    assertTrue(visit.rows().get(0).contains("held (h3)"), visit.toString());
    assertTrue(visit.row("one").contains("two"), visit.toString());
    assertTrue(visit.press("q").rows().get(0).startsWith(" holds"), visit.toString());
  }

  @Test
  void opensAHoldThatIsClickedOnTwice() {
    Visit visit = Visit.to(Boards.holds(), 120, 30).press("h").click(10, 2).click(10, 2);
    assertTrue(visit.rows().get(0).contains("hunk 3 of 3"), visit.toString());
    Visit narrow = Visit.to(Boards.holds(), 40, 12).press("h").click(10, 4);
    assertTrue(narrow.rows().get(3).startsWith("▌"), narrow.toString());
  }

  @Test
  void saysWhyAKeyDoesNothing() {
    Visit story = Visit.to(Boards.story(), 120, 30);
    assertEquals(" There is no hold here.", story.press("r").footer());
    assertEquals(" Holds arm themselves here already.", story.press("i").footer());
    Visit list = Visit.to(Boards.holds(), 120, 30).press("h", "end");
    assertEquals(" h1 is released already.", list.press("r").footer());
    assertEquals(
        " There is no hold here.", Visit.to(Boards.story(), 80, 24).press("h", "enter").footer());
  }

  @Test
  void takesNoReleaseWithoutAReason() {
    Visit visit = Visit.to(Boards.held(), 120, 30).press("r");
    assertTrue(visit.row("release h1").contains("Say why"), visit.toString());
    assertTrue(visit.press("enter").footer().contains("a reason is needed"), visit.toString());
    assertFalse(visit.type(" q").footer().contains("needed"), visit.toString());
    assertTrue(visit.press("esc").footer().contains("h1 stays."), visit.toString());
    assertTrue(visit.state().isOnBoard());
  }

  @Test
  void releasesWhatIsLookedAt() {
    Visit compared = Visit.to(Boards.held(), 120, 30).press("v");
    assertTrue(compared.footer().contains("r release"), compared.toString());
    assertTrue(compared.press("r").row("release h1").contains("Say why"), compared.toString());
    Visit list = Visit.to(Boards.holds(), 120, 30).press("h", "v", "r");
    assertTrue(list.row("release h").contains("Say why"), list.toString());
    Visit reconciled = Visit.to(Boards.held(), 120, 30).press("enter", "R");
    assertTrue(reconciled.row("release h1").contains("Say why"), reconciled.toString());
  }

  @Test
  void releasesWhatStillWaitsForACommit() {
    Board waiting = Boards.heldBuilder().reconciled(seconds(1)).build();
    Visit list = Visit.to(waiting, 120, 30).press("h");
    assertTrue(list.row("h1").contains("to be committed"), list.toString());
    assertTrue(list.press("r").row("release h1").contains("Say why"), list.toString());
    assertTrue(list.shows(waiting).row("release h1").contains("Say why"), list.toString());
  }

  @Test
  void releasesNothingWhereNothingIsHeldOrChoicesWouldBeLost() {
    Visit story = Visit.to(Boards.story(), 120, 30).press("v", "r");
    assertEquals(" There is no hold here.", story.footer());
    Visit begun = ThreeWay.in(Visit.to(Boards.held(), 120, 30)).press("enter", "o", "R");
    assertTrue(begun.footer().contains("s keeps that for later"), begun.toString());
  }

  @Test
  void keepsToTheQuestionWhateverElseIsPressed() {
    Visit visit = Visit.to(Boards.held(), 120, 30).press("r").type("q?").click(70, 5);
    assertTrue(visit.paste("hn\n").footer().startsWith(" q?hn▌"), visit.toString());
    assertTrue(visit.press("backspace", "up").footer().startsWith(" q?h▌"), visit.toString());
    visit.type("x".repeat(200));
    assertTrue(visit.footer().contains("x▌  enter release"), visit.toString());
  }

  @Test
  void asksNoFurtherWhenTheHoldIsOver() {
    Visit visit = Visit.to(Boards.held(), 120, 30).press("r").type("bec");
    visit.shows(Boards.story());
    assertEquals(" h1 is over by itself.", visit.footer());
    assertTrue(visit.state().releasing().isEmpty());
  }

  @Test
  void releasesWithTheReasonThatWasTyped() throws IOException {
    try (RunningUi ui = RunningUi.showing(Boards.held(), 120, 30)) {
      ui.press("r", "enter").awaitText("a reason is needed");
      ui.terminal().type("billing goes first");
      ui.press("enter").awaitText("released h1");
      assertEquals(List.of("release h1: billing goes first"), ui.done());
      ui.press("h").awaitText("1 of 1 hold");
      ui.press("r").terminal().type("again");
      ui.worksNoMore().press("enter", "?").awaitText("On the board");
      ui.worksAgain().awaitText("released h1");
      assertEquals("release h1: again", ui.done().get(1));
    }
  }

  @Test
  void offersToInstallInTheListToo() {
    Visit visit = Visit.to(Boards.unenforced(), 120, 30).press("h");
    assertTrue(visit.footer().contains("i install"), visit.toString());
    assertTrue(visit.press("i").footer().contains("let holds arm"), visit.toString());
    assertTrue(visit.press("n", "q").state().isOnBoard());
  }

  @Test
  void offersToArmGitBeforeAnythingIsHeld() {
    Visit visit = Visit.to(Boards.unasked(), 80, 24);
    String offer = visit.rows().get(22);
    assertTrue(offer.contains("i allow it  I never ask"), visit.toString());
    assertFalse(visit.rows().get(0).contains("enforced"), visit.toString());
    assertFalse(visit.footer().contains("install"), visit.toString());
    assertTrue(visit.press("i").footer().contains("let holds arm"), visit.toString());
    assertTrue(Visit.to(Boards.unasked(), 40, 12).rows().get(10).contains("I never"));
    Board answered = Boards.storyBuilder().guarding(false).build();
    assertFalse(visit.press("n").shows(answered).toString().contains("never ask"), "" + visit);
    assertTrue(visit.press("I").footer().contains("not offered here any more"), "" + visit);
  }

  @Test
  void neverOffersItAgainWhereThePersonSaysSo() throws IOException {
    try (RunningUi ui = RunningUi.showing(Boards.unasked(), 80, 24)) {
      ui.press("I").awaitText("not offered again");
      assertEquals(List.of("decline"), ui.done());
      ui.shows(Boards.story()).press("I").awaitText("already");
      assertEquals(List.of("decline"), ui.done());
    }
  }

  @Test
  void installsOnlyAfterAYes() throws IOException {
    try (RunningUi ui = RunningUi.showing(Boards.unenforced(), 120, 30)) {
      ui.press("i").awaitText("let holds arm");
      ui.press("n").awaitText("Nothing is installed.");
      assertEquals(List.of(), ui.done());
      ui.press("i", "y").awaitText("installed");
      ui.press("?").awaitText("On the board");
      assertEquals(List.of("install"), ui.done());
    }
  }
}
