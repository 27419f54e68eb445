package dev.afterclick.ui;

import static dev.afterclick.ui.Boards.minutes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterclick.model.Entry;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Opens a version that the log lists, and brings it back. */
final class LogVersionsTest {

  private static final Entry.Touched EARLIER =
      Logs.edit("billing-fix", Logs.FILE, minutes(20), 3, 1);

  @Test
  void showsTheVersionBesideWhatStandsThereNow() {
    Visit visit = log(EARLIER).press("enter");
    String title = visit.rows().get(1);
    assertTrue(title.startsWith("╭ billing-fix ─ as of 08:55:00 ─"), title);
    assertTrue(title.contains(" 20m ─╮╭ billing-fix now ─"), title);
    assertTrue(visit.row("return sign(user, plan.id)").contains("return sign(user, plan.old)"));
    assertTrue(visit.rows().get(0).contains("as of 08:55:00, and now"), visit.rows().get(0));
  }

  @Test
  void goesBackToTheLineItCameFrom() {
    Visit visit = log(Logs.story().get(0), EARLIER).press("down");
    String log = visit.toString();
    assertEquals(log, visit.press("enter", "q").toString());
  }

  @Test
  void showsTheTextWhereThatVeryVersionStandsThereNow() {
    Entry.Touched last = Logs.edit("billing-fix", Logs.FILE, Duration.ZERO, 1, 1);
    Visit visit =
        Visit.to(Logs.telling(List.of()), 120, 30)
            .having((kept, journal) -> journal.holds(List.of(last)));
    visit.holds("billing-fix " + Logs.FILE + Duration.ZERO, Sessions.RIGHT);
    visit.press("l", "enter");
    assertTrue(visit.rows().get(0).endsWith("no difference in the text"), visit.toString());
    assertTrue(visit.toString().contains("plan.id"), visit.toString());
  }

  @Test
  void looksUpInTheBaseWhatTheSessionHasNotChanged() {
    String path = "src/lib/other.ts";
    Entry.Touched then = Logs.edit("billing-fix", path, minutes(3), 1, 1);
    Visit visit = session(then);
    visit.having((kept, journal) -> kept.commits(path, "base " + path));
    visit.holds("base " + path, "as committed\n").holds(content(then), "as it was\n");
    visit.press("enter");
    assertTrue(visit.row("as it was").contains("as committed"), visit.toString());
  }

  @Test
  void saysThatNothingStandsThereNow() {
    Entry.Touched then = Logs.edit("billing-fix", "src/lib/gone.ts", minutes(3), 1, 1);
    Visit visit = session(then).holds(content(then), "as it was\n").press("enter");
    assertTrue(visit.row("has no such file").contains("billing-fix now has"), visit.toString());
    assertTrue(visit.toString().contains("as it was"), visit.toString());
  }

  @Test
  void showsWhatADeletionTookAway() {
    Entry.Touched then = Logs.delete("billing-fix", "src/lib/gone.ts", minutes(3));
    Visit visit = session(then).holds("before " + content(then), "taken away\n").press("enter");
    assertTrue(visit.toString().contains("taken away"), visit.toString());
    assertTrue(visit.rows().get(0).contains("before 09:12:00, and now"), visit.rows().get(0));
  }

  @Test
  void offersToRestoreTheVersionThatIsShown() {
    Visit visit = log(EARLIER).press("enter");
    assertTrue(visit.footer().contains("R restore"), visit.footer());
    assertTrue(visit.press("R").footer().contains("restore"), visit.footer());
    assertTrue(visit.state().log().flatMap(log -> log.asked()).isPresent(), visit.toString());
    assertEquals(" Restoring. It takes a moment.", visit.press("y").footer());
  }

  @Test
  void offersToRestoreNothingWhereTwoSessionsAreCompared() {
    Visit visit = Visit.to(Boards.story(), 120, 30).press("enter");
    assertFalse(visit.footer().contains("restore"), visit.footer());
  }

  @Test
  void saysThatThereAreNoPartnersToTurnTo() {
    Visit visit = log(EARLIER).press("enter");
    assertFalse(visit.footer().contains("partner"), visit.footer());
    assertEquals(" This is one session's file, then and now.", visit.press("tab").footer());
  }

  @Test
  void asksBeforeItRestores() {
    Visit visit = log(EARLIER).press("R");
    assertEquals(
        " restore src/lib/session.ts as of 08:55:00 into billing-fix?  y/n", visit.footer());
    assertEquals(" Nothing is restored.", visit.press("n").footer());
    assertTrue(visit.press("R", "esc").state().log().isPresent());
    assertEquals(" Restoring. It takes a moment.", visit.press("R", "y").footer());
  }

  @Test
  void asksInFullWhereThereIsLittleRoom() {
    Visit visit = log(EARLIER).resized(40, 12).press("R");
    assertTrue(visit.toString().contains("restore src/lib/session.ts as of"), visit.toString());
    assertTrue(visit.footer().endsWith("billing-fix?  y/n"), visit.toString());
  }

  @Test
  void movesNothingWhileItAsks() {
    Visit visit = log(EARLIER, Logs.story().get(6)).press("R", "down", "enter", "/");
    assertTrue(visit.footer().endsWith("y/n"), visit.footer());
    assertTrue(visit.state().comparing().isEmpty());
  }

  @Test
  void saysHowToRestoreWhereTheWorktreeIsGone() {
    Entry.Touched then = Logs.edit("old-branch", Logs.FILE, minutes(90), 1, 1);
    Visit visit = log(then).press("R");
    assertEquals(
        " The worktree of old-branch is gone: afterclick restore "
            + then.touch().id()
            + " --to FILE",
        visit.footer());
    visit.holds(content(then), "from the grave\n").press("enter");
    assertTrue(visit.toString().contains("from the grave"), visit.toString());
  }

  private static Visit log(Entry.Touched... newestFirst) {
    Visit visit = Visit.to(Logs.telling(List.of()), 120, 30);
    visit.having((kept, journal) -> journal.holds(List.of(newestFirst)));
    visit.holds(content(EARLIER), Sessions.RIGHT.replace("plan.id", "plan.old"));
    visit.press("l", "end");
    return visit.press("home");
  }

  private static Visit session(Entry.Touched newest) {
    return Visit.to(Logs.telling(List.of()), 40, 12)
        .having((kept, journal) -> journal.holds(List.of(newest)))
        .press("tab", "l")
        .resized(120, 30);
  }

  private static String content(Entry.Touched then) {
    return then.touch().label()
        + " "
        + then.touch().path()
        + Duration.between(then.at(), BoardBuilder.NOW);
  }
}
