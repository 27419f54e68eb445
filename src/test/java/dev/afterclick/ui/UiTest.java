package dev.afterclick.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterclick.ScreenPicture;
import dev.afterclick.model.Board;
import dev.afterclick.model.OverlapKind;
import dev.afterclick.model.Verdict;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Presses real keys, and waits for what the screen shall show then. */
final class UiTest {

  private static final String CURSOR = "▌";

  @Test
  void showsAnOverlapInRedInBothPanes() throws IOException {
    try (RunningUi ui = RunningUi.showing(Boards.story(), 120, 30)) {
      ScreenPicture picture = ui.awaitText("✗ M src/lib/session.ts");
      String row = picture.row("session.ts");
      assertTrue(row.matches(".*✗ M src/lib/session.ts +⇄ billing-fix 8s +\\+31 +−12 +4m .*"), row);
      assertTrue(row.matches(".*✗ M src/lib/session.ts +⇄ auth-refactor 4m +\\+18 −9 +8s .*"), row);
      assertTrue(picture.isRed("src/lib/session.ts"));
      assertFalse(picture.isRed("src/middleware.ts"));
    }
  }

  @Test
  void movesTheCursorDownAndIntoTheNextPane() throws IOException {
    try (RunningUi ui = RunningUi.showing(Boards.story(), 120, 30)) {
      ui.press("j", "down").awaitText(CURSOR + "  A src/lib/token.ts");
      ui.press("tab").awaitText("││" + CURSOR + "✗ M src/lib/session.ts");
      ui.press("shift-tab", "tab", "tab").awaitText(CURSOR + "⇄ M package.json");
    }
  }

  @Test
  void goesFromOverlapToOverlapAndRound() throws IOException {
    try (RunningUi ui = RunningUi.showing(Boards.story(), 120, 30)) {
      ui.press("end").awaitText(CURSOR + "  R");
      ui.press("n").awaitText(CURSOR + "✗ M src/lib/session.ts");
      ui.press("n").awaitText(CURSOR + "⇄ M package.json");
      ui.press("n").awaitText(CURSOR + "✗ M src/lib/session.ts");
      ui.press("N").awaitText(CURSOR + "⇄ M package.json");
    }
  }

  @Test
  void givesOneSessionTheWholeScreenAndTheBoardBack() throws IOException {
    try (RunningUi ui = RunningUi.showing(Boards.story(), 120, 30)) {
      ui.press("z");
      ui.terminal().awaitGone("╮╭");
      ui.press("esc").awaitText("╮╭");
    }
  }

  @Test
  void goesBackFromTheZoomBeforeItEnds() throws IOException {
    RunningUi ui = RunningUi.showing(Boards.story(), 40, 12);
    ui.press("tab", "enter").awaitText("q back");
    ui.press("q").awaitText("? help");
    ui.terminal().awaitGone("q back");
    ui.press("q").awaitEnd();
  }

  @Test
  void goesBackFromTheLogToTheZoom() throws IOException {
    RunningUi ui = RunningUi.showing(Boards.story(), 120, 30);
    ui.press("z");
    ui.terminal().awaitGone("╮╭");
    ui.press("l").awaitText("R restore");
    ui.press("q").awaitText("z zoom");
    ui.terminal().awaitGone("╮╭");
    ui.press("q").awaitText("╮╭");
    ui.press("q").awaitEnd();
  }

  @Test
  void filtersWhileTheFilterIsTyped() throws IOException {
    try (RunningUi ui = RunningUi.showing(Boards.story(), 120, 30)) {
      ui.press("/");
      ui.terminal().type("qn?z");
      ui.awaitText("nothing matches");
      ui.press("backspace", "backspace", "backspace", "backspace");
      ui.terminal().type("session");
      ui.awaitText("1 of 6 files");
      ui.press("v").awaitText("/session");
      ui.press("esc");
      ui.terminal().awaitGone("of 6 files");
    }
  }

  @Test
  void comparesTheTwoVersionsOfAnOverlap() throws IOException {
    try (RunningUi ui = RunningUi.showing(Boards.story(), 120, 30)) {
      ui.press("v").awaitText("difference 1 of");
      ui.awaitText("const ttl = 60 * 60;");
      ui.awaitText("plan.id");
      ui.press("q").awaitText("╭ charts");
    }
  }

  @Test
  void followsANewVersionWhileComparing() throws IOException {
    try (RunningUi ui = RunningUi.showing(Boards.story(), 120, 30)) {
      ui.press("v").awaitText("plan.id");
      ui.holds("billing-fix again", Sessions.RIGHT.replace("plan.id", "plan.key"));
      ui.shows(rewritten());
      ui.awaitText("plan.key");
      ui.awaitText("billing-fix wrote this file again");
    }
  }

  @Test
  void keepsShowingWhatWasComparedWhenItIsOver() throws IOException {
    try (RunningUi ui = RunningUi.showing(Boards.story(), 120, 30)) {
      ui.press("v").awaitText("plan.id");
      ui.shows(Boards.empty());
      assertTrue(ui.awaitText("This is over").shows("plan.id"));
    }
  }

  @Test
  void saysWhenContentsCannotBeRead() throws IOException {
    try (RunningUi ui = RunningUi.showing(Boards.story(), 120, 30)) {
      ui.press("n", "v").awaitText("there is no such blob");
      ui.press("esc").awaitText("╭ charts");
    }
  }

  @Test
  void listsEveryKeyInTheHelp() throws IOException {
    try (RunningUi ui = RunningUi.showing(Boards.story(), 120, 140)) {
      ScreenPicture help = ui.press("?").awaitText("What the signs mean");
      assertTrue(help.shows("Goes to the next overlap, the gravest first."));
      ui.press("q").awaitText("╭ charts");
    }
  }

  @Test
  void selectsWhatIsClicked() throws IOException {
    try (RunningUi ui = RunningUi.showing(Boards.story(), 120, 30)) {
      ScreenPicture picture = ui.awaitText("src/components/Bar.tsx");
      String name = "A src/components/Bar.tsx";
      ui.terminal().click(picture.columnOf(name), picture.rowOf(name));
      ui.awaitText(CURSOR + "  " + name);
    }
  }

  @Test
  void movesWithTheWheel() throws IOException {
    try (RunningUi ui = RunningUi.showing(Boards.story(), 120, 30)) {
      ui.terminal().wheel(true);
      ui.awaitText(CURSOR + "  M src/middleware.ts");
      ui.terminal().wheel(false);
      ui.awaitText(CURSOR + "✗ M");
    }
  }

  @Test
  void fitsItselfToAnotherSize() throws IOException {
    try (RunningUi ui = RunningUi.showing(Boards.story(), 120, 30)) {
      ui.terminal().resize(40, 12);
      ScreenPicture small = ui.terminal().await("a list", p -> p.rows().size() == 12);
      assertTrue(small.shows("session.ts"));
      ui.terminal().resize(120, 30);
      ui.awaitText("╭ charts");
    }
  }

  @Test
  void saysWhyAKeyDoesNothing() throws IOException {
    try (RunningUi ui = RunningUi.showing(Boards.empty(), 120, 30)) {
      ui.press("n").awaitText("There is no overlap.");
      ui.press("j");
      ui.terminal().awaitGone("There is no overlap.");
    }
  }

  @Test
  void endsWithTheKeysThatQuit() throws IOException {
    for (String key : new String[] {"q", "ctrl-c"}) {
      RunningUi ui = RunningUi.showing(Boards.story(), 120, 30);
      ui.press(key).awaitEnd();
    }
  }

  @Test
  void quitsAtOnceFromWhereverOneIs() throws IOException {
    RunningUi ui = RunningUi.showing(Boards.story(), 120, 30);
    ui.press("/");
    ui.awaitText("esc clear");
    ui.press("ctrl-c").awaitEnd();
  }

  @Test
  void endsWhenTheTerminalIsGone() throws IOException {
    RunningUi ui = RunningUi.showing(Boards.story(), 120, 30);
    ui.terminal().hangUp();
    ui.awaitEnd();
  }

  @Test
  void paintsNothingWhenNothingIsNew() throws IOException {
    try (RunningUi ui = RunningUi.showing(Boards.empty(), 120, 30)) {
      int before = ui.terminal().flushes();
      for (int i = 0; i < 10; i++) {
        ui.shows(Boards.empty());
      }
      ui.press("?").awaitText("On the board");
      assertEquals(before + 1, ui.terminal().flushes());
    }
  }

  @Test
  void glowsWhereATouchIsNew() throws IOException {
    try (RunningUi ui = RunningUi.showing(Boards.story(), 120, 30)) {
      ScreenPicture fresh = ui.awaitText("Bar.tsx");
      assertFalse(fresh.backgroundOf("A src/components/Bar").equals(fresh.backgroundOf("package")));
      ui.later(Duration.ofSeconds(3));
      ui.shows(Boards.story());
      ui.terminal()
          .await(
              "no glow",
              p -> p.backgroundOf("A src/components/Bar").equals(p.backgroundOf("package")));
    }
  }

  /** The story, after billing-fix has written its version of the file once more. */
  private static Board rewritten() {
    BoardBuilder b = new BoardBuilder();
    b.session("auth-refactor").edits("src/lib/session.ts", 31, 12, Boards.minutes(4));
    b.session("billing-fix").rewrites("src/lib/session.ts", "billing-fix again", Boards.seconds(1));
    b.overlap(
        "src/lib/session.ts",
        "auth-refactor",
        "billing-fix",
        Verdict.CONFLICT,
        OverlapKind.CONTENT);
    return b.build();
  }
}
