package dev.afterclick.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Compares versions where there are not just two contents of one path. */
final class CompareTest {

  @Test
  void showsWhatADeletionWouldLose() {
    for (String opened : new String[] {"auth-refactor", "billing-fix"}) {
      Visit visit = Visit.to(Boards.deleted(), 120, 30);
      visit.press(opened.equals("billing-fix") ? "tab" : "home", "v");
      assertTrue(visit.row("base ─").contains("base ─ auth-refactor deleted it"));
      assertTrue(visit.row("plan.id").contains("−   return sign(user);"), visit.toString());
      assertTrue(visit.row("plan.id").contains("+   return sign(user, plan.id);"));
    }
  }

  @Test
  void saysWhoDeletedAndWhoBroughtBackWhatIsCompared() {
    Visit visit = Visit.to(Boards.story(), 120, 30).press("tab", "v");
    assertEquals(
        " auth-refactor deleted it: this is what the other side changed since the base.",
        visit.shows(Boards.deleted()).footer());
    assertEquals(
        " auth-refactor wrote this file again: this is the new version.",
        visit.shows(Boards.story()).footer());
  }

  @Test
  void tellsTheDeletionWhereThereAreNoLines() {
    Visit visit = Visit.to(Boards.deleted(), 80, 24);
    visit.holds("billing-fix src/lib/session.ts", "\0\0").press("v");
    assertTrue(visit.toString().contains("Binary: "), visit.toString());
    assertTrue(visit.toString().contains("base: auth-refactor deleted it"), visit.toString());
  }

  @Test
  void namesEveryNameOfAFileThatBothRenamed() {
    for (int width : new int[] {120, 80, 40}) {
      Visit visit = Visit.to(Boards.renamed(), width, 24);
      visit.having((kept, journal) -> kept.holdsRenamed()).press("v");
      assertTrue(visit.rows().get(0).contains("session.ts"), visit.toString());
      assertTrue(visit.toString().contains("→ token.ts"), visit.toString());
      assertTrue(visit.toString().contains("→ src/app/plan.ts"), visit.toString());
    }
  }

  /** The notes and the second line of a pair take room that a page must not count on. */
  @Test
  void reachesEveryLineInOneColumn() {
    Visit visit = Visit.to(Boards.story(), 40, 12);
    visit.holds("auth-refactor src/lib/session.ts", numbered("a"));
    visit.holds("billing-fix src/lib/session.ts", numbered("b")).press("v");
    String seen = visit.toString();
    for (int page = 0; page < 20; page++) {
      seen += visit.press("pgdn");
    }
    for (int i = 1; i <= 20; i++) {
      assertTrue(seen.contains("− a" + i + " "), i + " in " + seen);
      assertTrue(seen.contains("+ b" + i + " "), i + " in " + seen);
    }
    assertTrue(visit.toString().contains("+ b20 "), visit.toString());
    assertTrue(visit.toString().contains("+ b19 "), visit.toString());
    assertTrue(visit.press("home").toString().contains("− a1 "), visit.toString());
    assertTrue(visit.press("end", "pgup").toString().contains("+ b18 "), visit.toString());
  }

  @Test
  void beginsWithTheFirstDifferenceAgainAtTheStart() {
    Visit visit = Visit.to(Boards.story(), 120, 12).press("v", "end");
    assertTrue(visit.rows().get(0).contains("difference 3 of 3"), visit.toString());
    assertTrue(visit.press("home").rows().get(0).contains("difference 1 of 3"), visit.toString());
    assertTrue(visit.press("n").rows().get(0).contains("difference 2 of 3"), visit.toString());
  }

  private static String numbered(String letter) {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i <= 20; i++) {
      text.append(letter).append(i).append(" \n");
    }
    return text.toString();
  }

  @Test
  void namesBothNamesOfARenameBesideItsBase() {
    BoardBuilder alone = new BoardBuilder();
    alone.session("main").main().renames("src/a.ts", "src/b.ts", Boards.minutes(1));
    Visit visit = Visit.to(alone.build(), 80, 24);
    visit.holds("base src/b.ts", "a\n").holds("main src/b.ts", "b\n").press("enter");
    assertTrue(visit.rows().get(0).startsWith(" src/a.ts   since the base"), visit.toString());
    assertTrue(visit.rows().get(1).contains("main ─ → b.ts"), visit.toString());
  }
}
