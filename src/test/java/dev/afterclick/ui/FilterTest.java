package dev.afterclick.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Filters paths, also where the cursor is not. */
final class FilterTest {

  @Test
  void takesTheCursorToTheFirstMatch() {
    Visit visit = Visit.to(Boards.story(), 120, 30).press("/").type("chart");
    assertTrue(visit.row("▌").contains("TickLabelFormatter"), visit.toString());
    visit.press("enter", "enter");
    assertTrue(visit.state().comparing().isPresent(), visit.footer());
  }

  @Test
  void leavesTheCursorWhereItMatches() {
    Visit visit = Visit.to(Boards.story(), 120, 30).press("down", "/").type("middle");
    assertTrue(visit.row("▌").contains("src/middleware.ts"), visit.toString());
  }

  @Test
  void comesToTheMatchAlsoWhenLettersAreTakenBack() {
    Visit visit = Visit.to(Boards.story(), 120, 30).press("/").type("stripez");
    assertTrue(visit.press("backspace").row("▌").contains("stripe.ts"), visit.toString());
  }

  @Test
  void saysThatNothingMatches() {
    for (int[] size : new int[][] {{120, 30}, {80, 24}, {40, 12}}) {
      Visit visit = Visit.to(Boards.story(), size[0], size[1]).press("/").type("zzz");
      assertTrue(visit.footer().contains("no match for zzz"), visit.footer());
      assertTrue(visit.press("enter").footer().contains("no match for zzz"), visit.footer());
      assertFalse(visit.press("esc").footer().contains("no match"), visit.footer());
    }
  }

  @Test
  void countsWhatIsShownOfWhatThereIs() {
    Visit visit = Visit.to(Boards.story(), 120, 30).press("/").type("lib");
    assertTrue(visit.row("afterclick").contains("7 of 15 files"), visit.toString());
    Visit narrow = Visit.to(Boards.story(), 40, 12).press("/").type("zzz");
    assertTrue(narrow.row("charts").contains("0 of 5 files"), narrow.toString());
    assertFalse(narrow.press("esc").toString().contains(" of "), narrow.toString());
  }

  @Test
  void takesWhatIsPastedIntoTheFilterWithoutItsControlCharacters() {
    Visit visit = Visit.to(Boards.story(), 120, 30).press("/").paste("mid\tdle\u0003ware\n");
    assertEquals("middleware", visit.state().filter().text());
    assertTrue(visit.row("▌").contains("src/middleware.ts"), visit.toString());
  }

  @Test
  void takesNoPasteForCommands() {
    Visit visit = Visit.to(Boards.story(), 120, 30);
    String before = visit.toString();
    assertEquals(before, visit.paste("z/?\n").toString());
  }
}
