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
    visit.press("enter");
    assertTrue(visit.row("auth-refactor, lost").contains("auth-refactor"), visit.toString());
    assertTrue(visit.row("added by one").contains("added by the other"), visit.toString());
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
