package dev.afterclick.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A clobber on the board: it is seen, opened and taken away. */
final class ClobberedTest {

  @Test
  void showsWhatWasLostBesideWhatStandsThere() {
    Visit visit =
        Visit.to(Boards.clobbered(), 120, 36)
            .holds("lost src/middleware.ts", "import\nadded by one\n")
            .holds("auth-refactor src/middleware.ts", "import\nadded by the other\n");
    assertTrue(visit.row("M src/middleware.ts").contains("CLOBBER"), visit.toString());
    visit.press("n");
    visit.press("v");
    assertTrue(visit.row("auth-refactor, lost").contains("auth-refactor"), visit.toString());
    assertTrue(visit.row("added by one").contains("added by the other"), visit.toString());
  }

  @Test
  void opensBothToMakeOneOfThem() {
    Visit visit = clobbered().press("n", "enter");
    String labels = visit.row("auth-refactor (lost)");
    assertTrue(labels.indexOf("auth-refactor") < labels.indexOf("(lost)"), labels);
    assertTrue(visit.rows().get(0).contains("both changed it"), visit.toString());
    assertTrue(visit.press("b").footer().contains("All is chosen"), visit.toString());
    assertTrue(visit.press("w").footer().startsWith(" write into  b auth-refactor"), "" + visit);
    assertFalse(visit.footer().contains("record only"), visit.footer());
    assertEquals(visit.footer(), visit.press("t").footer());
  }

  @Test
  void opensItFromItsHoldAndNotFromAnother() {
    Visit visit = lines(Visit.to(Boards.holds(), 120, 36)).press("h", "home", "enter");
    assertTrue(visit.rows().get(0).contains("src/middleware.ts"), visit.toString());
    assertTrue(visit.toString().contains("(lost)"), visit.toString());
    assertTrue(visit.press("R").footer().contains("enter release"), visit.footer());
  }

  @Test
  void followsWhatStandsThereNow() {
    Visit visit = clobbered().press("n", "enter", "o");
    assertTrue(visit.rows().get(0).contains("ours chosen"), visit.toString());
    visit.shows(Boards.story());
    assertTrue(visit.footer().contains("no longer has this overlap"), visit.footer());
  }

  private static Visit clobbered() {
    return lines(Visit.to(Boards.clobbered(), 120, 36));
  }

  private static Visit lines(Visit visit) {
    return visit
        .holds("base src/middleware.ts", "import\n")
        .holds("lost src/middleware.ts", "import\nadded by one\n")
        .holds("auth-refactor src/middleware.ts", "import\nadded by the other\n");
  }

  @Test
  void offersToDismissOnlyAClobber() {
    Visit visit = Visit.to(Boards.clobbered(), 120, 36).press("n");
    boolean first = visit.footer().contains("x dismiss");
    boolean second = visit.press("n").footer().contains("x dismiss");
    assertTrue(first ^ second, visit.toString());
    assertFalse(Visit.to(Boards.story(), 120, 36).press("n").footer().contains("x dismiss"));
    String told = Visit.to(Boards.story(), 120, 36).press("n", "x").footer();
    assertTrue(told.contains("There is no clobber here."), told);
  }

  @Test
  void asksTheEngineToDismissIt() throws IOException {
    try (RunningUi ui = RunningUi.showing(Boards.clobbered(), 120, 36)) {
      ui.press("/").terminal().type("middleware");
      ui.press("enter").awaitText("x dismiss");
      ui.press("x", "?").awaitText("On the board");
      assertEquals(List.of(Boards.clobbered().overlaps().get(1)), ui.dismissed());
    }
  }
}
