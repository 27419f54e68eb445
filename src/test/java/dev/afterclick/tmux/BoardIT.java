package dev.afterclick.tmux;

import static dev.afterclick.tmux.Desk.PATH;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Opens the board as a person does, by typing its name into a shell. */
final class BoardIT {

  @TempDir Path folder;
  private Desk desk;
  private Tmux terminal;

  @BeforeEach
  void openTerminal() {
    desk = Desk.in(folder);
    terminal = desk.terminal();
  }

  @AfterEach
  void closeTerminal() {
    desk.close();
  }

  @Test
  void showsAnOverlapInRedOnceTwoWorktreesHaveWrittenTheSameFile() {
    desk.openBoard();
    desk.auth().write(PATH, "one\nauth\nthree\n");
    terminal.await(PATH);
    assertFalse(isRed(PATH), terminal.painted());
    desk.billing().write(PATH, "one\nbilling\nthree\n");
    terminal.await("1 held");
    assertTrue(isRed("session.ts"), terminal.painted());
  }

  @Test
  void obeysKeys() {
    desk.makeConflict();
    desk.openBoard();
    terminal.await("1 held").press("n", "Enter").await("1 hunk left");
    terminal.press("q", "v").await("difference 1 of 1");
    terminal.press("q", "?").await("On the board");
    terminal.press("q", "z").await("one session alone", rows -> titles(rows) == 1);
    terminal.press("z").await("all sessions", rows -> titles(rows) == 3);
    terminal.press("/").type("nowhere").press("Enter");
    terminal.await("no row", rows -> rows.stream().noneMatch(row -> row.contains(" M ")));
    terminal.press("Escape").await(" M ");
    terminal.press("q").awaitPrompt();
  }

  @Test
  void takesSequencesForOneKeyAndALoneEscapeForAnother() {
    desk.makeConflict();
    desk.openBoard();
    terminal.await("1 held").await("the cursor on the left", rows -> cursor(rows) == 1);
    terminal.press("Right").await("the cursor on the right", rows -> cursor(rows) > 50);
    terminal.press("Left").await("the cursor on the left", rows -> cursor(rows) == 1);
    terminal.type("\u001b[<0;70;4M\u001b[<0;70;4m");
    terminal.await("the cursor where the click was", rows -> cursor(rows) > 50);
    terminal.press("?").await("On the board");
    terminal.press("Escape").await(PATH);
  }

  @Test
  void repaintsWholeAfterEveryResize() {
    desk.makeConflict();
    desk.openBoard();
    terminal.await("1 held");
    List<String> wide = frames(terminal.rows());
    terminal.resize(40, 12).await("the list", rows -> titles(rows) == 0 && rows.size() == 12);
    terminal.await(PATH);
    terminal.resize(120, 30).await("the board of before", rows -> frames(rows).equals(wide));
    terminal.await(PATH).await("watching 3 of 3").await("? help");
  }

  @Test
  void fitsANarrowPane() {
    desk.makeConflict();
    terminal.resize(40, 12);
    desk.openBoard("afterclick  3 sessions");
    terminal.await(PATH);
    terminal.await("auth-refactor").await("billing-fix").await("? help");
  }

  @Test
  void paintsWithoutColourWhereNoneIsWanted() {
    desk.makeConflict();
    terminal.run("export NO_COLOR=1");
    desk.openBoard();
    terminal.await("1 held");
    assertFalse(terminal.painted().matches("(?s).*\u001b\\[[0-9;]*[34][0-7][;m].*"));
  }

  /** Returns the column of the cursor on the first row of the panes. */
  private static int cursor(List<String> rows) {
    return rows.stream().mapToInt(row -> row.indexOf('▌')).max().orElse(-1);
  }

  private static long titles(List<String> rows) {
    return rows.stream().flatMapToInt(String::chars).filter(sign -> sign == '╭').count();
  }

  /** The frames of the panes alone: what is in them goes on changing while a test looks. */
  private static List<String> frames(List<String> rows) {
    return rows.stream().map(row -> row.replaceAll("[^╭╮╰╯│]", " ").stripTrailing()).toList();
  }

  /** Tells whether text is painted in a colour of the 6×6×6 cube where red outweighs the rest. */
  private boolean isRed(String text) {
    String before = terminal.painted().split(text, 2)[0];
    String colour = before.substring(before.lastIndexOf("\u001b[38;5;") + 7).split("m", 2)[0];
    int cube = colour.matches("\\d+") ? Integer.parseInt(colour) - 16 : 0;
    int red = cube / 36;
    return red >= cube / 6 % 6 + 2 && red >= cube % 6 + 2;
  }
}
