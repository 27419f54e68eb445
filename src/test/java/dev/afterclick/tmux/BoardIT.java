package dev.afterclick.tmux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterclick.TempRepo;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Opens the board as a person does, by typing its name into a shell. */
final class BoardIT {

  private static final String BOARD = Path.of("scripts/afterclick").toAbsolutePath().toString();

  /** Alternate screen, cursor, mouse reports, line wrap: what a shell expects of them. */
  private static final String MODES =
      "#{alternate_on} #{cursor_flag} #{mouse_any_flag} #{wrap_flag}";

  private static final String SHELL_MODES = "0 1 0 1";

  private static final String PATH = "src/lib/session.ts";

  @TempDir Path folder;
  private TempRepo main;
  private TempRepo auth;
  private TempRepo billing;
  private Tmux terminal;

  @BeforeEach
  void openTerminal() {
    main = TempRepo.in(folder).write(PATH, "one\ntwo\nthree\n").commit("Begin");
    auth = main.worktree("auth-refactor");
    billing = main.worktree("billing-fix");
    terminal = Tmux.open(main.home(), main.root(), 120, 30);
  }

  @AfterEach
  void closeTerminal() {
    terminal.close();
  }

  @Test
  void showsAnOverlapInRedOnceTwoWorktreesHaveWrittenTheSameFile() {
    openBoard();
    auth.write(PATH, "one\nauth\nthree\n");
    terminal.await(PATH);
    assertFalse(isRed(PATH), terminal.painted());
    billing.write(PATH, "one\nbilling\nthree\n");
    terminal.await("1 held");
    assertTrue(isRed("session.ts"), terminal.painted());
  }

  @Test
  void obeysKeys() {
    makeConflict();
    openBoard();
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
    makeConflict();
    openBoard();
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
    makeConflict();
    openBoard();
    terminal.await("1 held");
    List<String> wide = frames(terminal.rows());
    terminal.resize(40, 12).await("the list", rows -> titles(rows) == 0 && rows.size() == 12);
    terminal.await(PATH);
    terminal.resize(120, 30).await("the board of before", rows -> frames(rows).equals(wide));
    terminal.await(PATH).await("watching 3 of 3").await("? help");
  }

  @Test
  void fitsANarrowPane() {
    makeConflict();
    terminal.resize(40, 12);
    openBoard("afterclick  3 sessions");
    terminal.await(PATH);
    terminal.await("auth-refactor").await("billing-fix").await("? help");
  }

  @Test
  void paintsWithoutColourWhereNoneIsWanted() {
    makeConflict();
    terminal.run("export NO_COLOR=1");
    openBoard();
    terminal.await("1 held");
    assertFalse(terminal.painted().matches("(?s).*\u001b\\[[0-9;]*[34][0-7][;m].*"));
  }

  @Test
  void handsTheTerminalOverOnCtrlZAndTakesItBackOnFg() throws Exception {
    noteModes("before");
    openBoard();
    terminal.press("C-z").awaitPrompt();
    assertEquals(SHELL_MODES, terminal.tell(MODES));
    assertTrue(terminal.rows().get(0).contains("stty -a"), "the shell's screen is back");
    noteModes("stopped");
    assertEquals(noted("before"), noted("stopped"));
    terminal.run("fg").await("watching 3 of 3");
    terminal.press("?").await("On the board");
    terminal.press("q", "q").awaitPrompt();
  }

  @ParameterizedTest
  @ValueSource(strings = {"q", "C-c", "TERM", "HUP", "INT"})
  void leavesTheTerminalAsItWas(String end) throws Exception {
    noteModes("before");
    terminal.run("sh -c 'echo $$ >../pid; exec " + BOARD + "'").await("watching 3 of 3");
    if (end.length() > 1 && !end.startsWith("C-")) {
      kill(end);
    } else {
      terminal.press(end);
    }
    terminal.awaitPrompt();
    assertEquals(SHELL_MODES, terminal.tell(MODES));
    assertTrue(terminal.rows().get(0).contains("stty -a"), "the shell's screen is back");
    noteModes("after");
    assertEquals(noted("before"), noted("after"));
  }

  @Test
  void startsAfterAKillAsIfNothingHadBeen() throws Exception {
    makeConflict();
    // Without its head start a killed board leaves the native library in the temp folder.
    terminal.run("export XDG_CACHE_HOME=$HOME/.cache; " + BOARD + " --version").awaitPrompt();
    HeadStart.awaitIn(main.home().resolve(".cache"));
    terminal.run("sh -c 'echo $$ >../pid; exec " + BOARD + "'").await("1 held");
    kill("KILL");
    terminal.await("Killed").run("reset").awaitPrompt();
    openBoard();
    terminal.await("1 held").press("q").awaitPrompt();
    assertEquals(SHELL_MODES, terminal.tell(MODES));
  }

  /** Returns the column of the cursor on the first row of the panes. */
  private static int cursor(List<String> rows) {
    return rows.stream().mapToInt(row -> row.indexOf('▌')).max().orElse(-1);
  }

  private void makeConflict() {
    auth.write(PATH, "one\nauth\nthree\n");
    billing.write(PATH, "one\nbilling\nthree\n");
  }

  private void openBoard() {
    openBoard("watching 3 of 3");
  }

  private void openBoard(String sign) {
    terminal.run(BOARD).await(sign);
  }

  private void noteModes(String name) {
    terminal.run("stty -a >../" + name).awaitPrompt();
  }

  private String noted(String name) throws Exception {
    return Files.readString(folder.resolve(name));
  }

  private void kill(String signal) throws Exception {
    String pid = Files.readString(folder.resolve("pid")).strip();
    assertEquals(0, new ProcessBuilder("kill", "-" + signal, pid).start().waitFor());
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
