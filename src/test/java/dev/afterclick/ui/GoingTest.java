package dev.afterclick.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.afterclick.ScreenPicture;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Goes to where a session lives. */
final class GoingTest {

  @Test
  void goesToTheSessionUnderTheCursorAndSaysWhereThatIs() throws IOException {
    try (RunningUi ui = RunningUi.showing(Boards.story(), 120, 30)) {
      ui.press("tab", "g").awaitText("billing-fix is in session work, window 2");
      assertEquals(List.of("go billing-fix"), ui.done());
    }
  }

  @Test
  void saysThatABugKeptItFromGoing() throws IOException {
    try (RunningUi ui = RunningUi.showing(Boards.story(), 120, 30).loses("billing-fix")) {
      ui.press("tab", "g").awaitText("billing-fix is nowhere");
      ui.press("shift-tab", "g").awaitText("is in session work, window 2");
    }
  }

  @Test
  void offersItWhereAnAgentWorks() throws IOException {
    try (RunningUi ui = RunningUi.showing(Boards.story(), 200, 50)) {
      ui.awaitText("g go to agent");
      ui.press("tab", "tab", "tab").awaitText("no changes");
      ScreenPicture picture = ui.terminal().awaitGone("g go to agent");
      assertEquals(true, picture.shows("l log"));
    }
  }
}
