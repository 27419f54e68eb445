package dev.afterclick.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.afterclick.model.Entry;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Opens the log in the real loop, whose reading and restoring are done on other threads. */
final class LogLoopTest {

  @Test
  void readsTheJournalAndShowsWhatComes() throws IOException {
    try (RunningUi ui = RunningUi.showing(Logs.telling(List.of()), 120, 30)) {
      ui.journal().holds(Logs.story());
      ui.press("l").awaitText("1 of 4 touches");
      Entry.Touched fresh = Logs.edit("charts", Logs.FILE, Boards.seconds(1), 7, 7);
      ui.shows(Logs.telling(List.of(fresh))).awaitText("2 of 5 touches");
      ui.press("q").awaitText("╭ charts");
    }
  }

  @Test
  void readsToTheEndOfALongJournal() throws IOException {
    try (RunningUi ui = RunningUi.showing(Logs.telling(List.of()), 120, 30)) {
      ui.journal().holds(Logs.many(5_000));
      ui.press("l").awaitText("1 of 500+ touches");
      ui.press("end").awaitText("5000 of 5000 touches");
    }
  }

  @Test
  void restoresOnceThePersonSaysYes() throws IOException {
    try (RunningUi ui = RunningUi.showing(Logs.telling(List.of()), 120, 30)) {
      ui.journal().holds(Logs.story());
      ui.press("l").awaitText("1 of 4 touches");
      ui.press("R").awaitText("restore src/lib/session.ts as of 09:14:52 into billing-fix?");
      ui.press("n").awaitText("Nothing is restored.");
      ui.press("R", "y").awaitText("restored src/lib/session.ts");
      assertEquals(List.of(Logs.story().get(0).touch()), ui.restored());
    }
  }
}
