package dev.afterclick.tmux;

import static dev.afterclick.tmux.Desk.BOARD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Leaves the board in every way there is: the terminal is the shell's again, as it was. */
final class LeavingIT {

  /** Alternate screen, cursor, mouse reports, line wrap: what a shell expects of them. */
  private static final String MODES =
      "#{alternate_on} #{cursor_flag} #{mouse_any_flag} #{wrap_flag}";

  private static final String SHELL_MODES = "0 1 0 1";

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
  void handsTheTerminalOverOnCtrlZAndTakesItBackOnFg() throws Exception {
    noteModes("before");
    desk.openBoard();
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
    desk.makeConflict();
    // A killed board leaves its native library in the temp folder.
    terminal.run("export JAVA_TOOL_OPTIONS=-Djava.io.tmpdir=$HOME").awaitPrompt();
    terminal.run("sh -c 'echo $$ >../pid; exec " + BOARD + "'").await("1 held");
    kill("KILL");
    terminal.await("Killed").run("reset").awaitPrompt();
    desk.openBoard();
    terminal.await("1 held").press("q").awaitPrompt();
    assertEquals(SHELL_MODES, terminal.tell(MODES));
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
}
