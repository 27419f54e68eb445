package dev.afterclick.ui;

import static dev.afterclick.ui.Boards.seconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterclick.model.Attribution;
import dev.afterclick.model.Board;
import dev.afterclick.model.Degradation;
import dev.afterclick.model.Entry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Reads in the log who touched what. */
final class LogTest {

  private static final String CURSOR = "▌";

  @Test
  void listsWhoTouchedTheFileUnderTheCursorTheNewestFirst() {
    Visit visit = at(120, 30).press("l");
    assertTrue(visit.rows().get(0).startsWith(" log of src/lib/session.ts "), visit.toString());
    assertTrue(visit.rows().get(0).endsWith(" 1 of 4 touches"), visit.toString());
    assertEquals(CURSOR + " 09:14:52   8s  billing-fix    M  " + Logs.FILE, start(visit, 1));
    assertEquals("  09:11:00   4m  auth-refactor  M  " + Logs.FILE, start(visit, 2));
    assertTrue(visit.rows().get(3).endsWith("+12   −9  seen late"), visit.toString());
    assertEquals("", visit.rows().get(5));
  }

  @Test
  void saysHowItIsKnownWhoseATouchIs() {
    Entry.Touched edit = Logs.edit("billing-fix", Logs.FILE, seconds(8), 18, 9);
    List<Entry.Touched> told =
        List.of(
            Logs.credited(edit, Attribution.AMBIGUOUS, "webhooks", "stripe"),
            Logs.late(Logs.credited(edit, Attribution.HOOK)),
            edit);
    Visit visit = visit(told, 120, 30).press("l");
    assertTrue(visit.rows().get(1).endsWith("+18   −9  webhooks or stripe"), visit.toString());
    assertTrue(visit.rows().get(2).endsWith("+18   −9  hook, seen late"), visit.toString());
    assertTrue(visit.rows().get(3).endsWith("+18   −9"), visit.toString());
    assertTrue(visit.resized(40, 12).rows().get(1).endsWith("−9 ?"), visit.toString());
  }

  @Test
  void listsWhatTheSessionTouchedWhereTheCursorIsOnNoFile() {
    Visit head = at(40, 12).press("tab", "l");
    assertTrue(head.rows().get(0).startsWith(" log of billing-fix"), head.toString());
    assertTrue(head.toString().contains("M …/page.tsx "), head.toString());
    Visit empty = at(120, 30).press("shift-tab", "l");
    assertTrue(empty.rows().get(0).startsWith(" log of main"), empty.toString());
  }

  @Test
  void tellsTheDayOfWhatWasNotToday() {
    Visit visit = at(40, 12).press("tab", "l", "end");
    assertTrue(visit.toString().contains("▌11-21 A "), visit.toString());
    assertTrue(visit.toString().contains(" 09:14 M "), visit.toString());
    visit.resized(120, 30);
    assertTrue(visit.toString().contains("▌ 11-21 07:15:00   1d  A "), visit.toString());
    assertTrue(visit.toString().contains("        09:14:52   8s  M "), visit.toString());
  }

  @Test
  void goesBackToTheBoardAsItWas() {
    Visit visit = at(120, 30).press("tab", "down", "down");
    String board = visit.toString();
    assertFalse(board.equals(visit.press("l").toString()));
    assertEquals(board, visit.press("esc").toString());
    assertEquals(board, visit.press("l", "down", "q").toString());
  }

  @Test
  void readsNoMoreThanSomebodyIsAboutToSee() {
    Visit visit = visit(Logs.many(20_000), 120, 30).press("l");
    assertTrue(visit.rows().get(0).endsWith(" 1 of 500+ touches"), visit.toString());
    assertEquals(500, visit.journal().read());
    visit.press("end");
    assertTrue(visit.rows().get(0).endsWith(" 20000 of 20000 touches"), visit.toString());
    assertTrue(visit.toString().contains(CURSOR), visit.toString());
    visit.press("home");
    assertTrue(visit.rows().get(1).startsWith(CURSOR), visit.toString());
  }

  @Test
  void saysThatItListsTheNewestOnly() {
    Visit visit = visit(Logs.many(50_700), 120, 30).press("l", "end");
    assertTrue(visit.rows().get(0).endsWith(" 50000 of 50000+ touches"), visit.toString());
    assertTrue(visit.row("⚠").contains("afterclick log lists all"), visit.toString());
  }

  @Test
  void readsOnWhileThePersonScrolls() {
    Visit visit = visit(Logs.many(2_000), 120, 30).press("l");
    for (int i = 0; i < 20; i++) {
      visit.press("pgdn");
    }
    assertTrue(visit.rows().get(0).endsWith(" 521 of 1000+ touches"), visit.toString());
  }

  @Test
  void showsNewTouchesOnTopAndLeavesTheCursorOnItsLine() {
    Visit visit = at(120, 30).press("l");
    Entry.Touched fresh = Logs.edit("charts", Logs.FILE, seconds(0), 1, 1);
    visit.shows(Logs.telling(List.of(fresh)));
    assertTrue(visit.rows().get(1).contains("now  charts "), visit.toString());
    assertTrue(visit.rows().get(2).startsWith(CURSOR + " 09:14:52 "), visit.toString());
    assertTrue(visit.rows().get(0).endsWith(" 2 of 5 touches"), visit.toString());
  }

  @Test
  void showsNothingTwiceThatIsToldAndRecorded() {
    Entry.Touched newest = Logs.story().get(0);
    Visit visit = at(120, 30).press("l");
    visit.shows(Logs.telling(List.of(newest)));
    visit.shows(Logs.telling(List.of(Logs.toldByAnother(newest), newest)));
    assertTrue(visit.rows().get(0).endsWith(" 1 of 4 touches"), visit.toString());
  }

  @Test
  void leavesTheLinesInPlaceUnderWhoeverHasScrolled() {
    Visit visit = visit(Logs.many(300), 120, 30).press("l", "pgdn", "pgdn");
    List<String> before = visit.rows().subList(1, 28);
    Entry.Touched fresh = Logs.edit("charts", Logs.FILE, seconds(0), 1, 1);
    visit.shows(Logs.telling(List.of(fresh)));
    assertEquals(before, visit.rows().subList(1, 28));
  }

  @Test
  void readsAgainWhatABoardDidNotTell() {
    Visit visit = at(120, 30).press("l");
    Entry.Touched first = Logs.edit("charts", Logs.FILE, seconds(5), 1, 1);
    visit.shows(Logs.telling(List.of(first)));
    List<Entry.Touched> burst = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      burst.add(Logs.edit("charts", Logs.FILE, Duration.ofMillis(100L * i), i + 1, 0));
    }
    visit.having((kept, journal) -> journal.holds(List.of(first)));
    visit.having((kept, journal) -> journal.holds(burst));
    visit.shows(Logs.telling(burst.subList(0, 1)));
    assertTrue(visit.rows().get(0).endsWith(" of 9 touches"), visit.toString());
  }

  @Test
  void filtersAsTheBoardDoes() {
    Visit visit = at(120, 30).press("l", "/").type("AUTH");
    assertTrue(visit.footer().startsWith(" /AUTH▌"), visit.footer());
    assertTrue(visit.rows().get(0).endsWith(" 1 of 2 matching touches"), visit.toString());
    visit.press("enter");
    assertTrue(visit.footer().startsWith(" /AUTH  esc clear   enter compare "), visit.footer());
    visit.press("esc");
    assertTrue(visit.rows().get(0).endsWith(" of 4 touches"), visit.toString());
    visit.press("/").type("nobody");
    assertTrue(visit.row("nothing matches").contains("nothing matches"));
    visit.press("esc", "esc");
    assertTrue(visit.state().log().isEmpty());
  }

  @Test
  void findsWhatIsFarDown() {
    List<Entry.Touched> all = new ArrayList<>(Logs.many(5_000));
    all.add(Logs.edit("auth-refactor", Logs.FILE, Duration.ofHours(5), 1, 1));
    Visit visit = visit(all, 120, 30).press("l", "/").type("auth");
    assertTrue(visit.rows().get(0).endsWith(" 1 of 1 matching touches"), visit.toString());
  }

  @Test
  void saysWhenNothingWasRecordedYet() {
    Visit visit = visit(List.of(), 120, 30).press("shift-tab", "l");
    assertTrue(visit.row("Nothing was recorded").contains("in this repository yet"));
    assertEquals(" There is no touch here.", visit.press("R").footer());
    assertEquals(" There is no touch here.", visit.press("enter").footer());
  }

  @Test
  void saysWhenNothingOfTheSessionWasRecorded() {
    Visit visit = at(120, 30).press("shift-tab", "l");
    assertTrue(visit.toString().contains("No touch is recorded"), visit.toString());
  }

  @Test
  void saysWhenTheJournalCannotBeReadAndTriesAgain() {
    Visit visit = at(120, 30).having((kept, journal) -> journal.fails(Optional.of("denied")));
    visit.press("l");
    assertTrue(visit.toString().contains("cannot be read: denied"), visit.toString());
    visit.having((kept, journal) -> journal.fails(Optional.empty())).press("r");
    assertTrue(visit.rows().get(0).endsWith(" of 4 touches"), visit.toString());
  }

  @Test
  void saysHowManyLinesAreDamaged() {
    Visit visit = at(120, 30).having((kept, journal) -> journal.hasDamagedLines(2)).press("l");
    assertTrue(visit.toString().contains("⚠ 2 damaged lines of the journal"), visit.toString());
  }

  @Test
  void saysThatNothingIsRecordedNow() {
    Board board =
        Boards.storyBuilder().degraded(Degradation.Kind.RECORD, "the disk is full").build();
    Visit visit = Visit.to(board, 120, 30);
    visit.having((kept, journal) -> journal.holds(Logs.story())).press("l");
    assertTrue(visit.toString().contains("⚠ the disk is full"), visit.toString());
  }

  @Test
  void selectsWhatIsClickedAndOpensWhatIsClickedTwice() {
    Visit visit = at(120, 30).press("l").click(20, 3);
    assertTrue(visit.rows().get(3).startsWith(CURSOR), visit.toString());
    visit.click(20, 3);
    assertTrue(visit.state().comparing().isPresent());
    assertTrue(visit.press("q").rows().get(3).startsWith(CURSOR), visit.toString());
  }

  private static Visit at(int width, int height) {
    return visit(Logs.story(), width, height);
  }

  private static Visit visit(List<Entry.Touched> recorded, int width, int height) {
    return Visit.to(Logs.telling(List.of()), width, height)
        .having((kept, journal) -> journal.holds(recorded));
  }

  private static String start(Visit visit, int row) {
    String whole = visit.rows().get(row);
    return whole.substring(0, Math.min(whole.length(), 54)).stripTrailing();
  }
}
