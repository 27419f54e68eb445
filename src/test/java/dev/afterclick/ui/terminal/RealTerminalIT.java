package dev.afterclick.ui.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.afterclick.TempRepo;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts the built program in a real terminal, and presses real keys. */
final class RealTerminalIT {

  private static final String CURSOR = "▌";

  /** What tmux says of a terminal that was given back. */
  private static final String GIVEN_BACK = "alternate 0, cursor 1, mouse 0";

  private Tmux tmux;

  @BeforeEach
  void start(@TempDir Path folder) {
    assumeTrue(Tmux.isThere(), "there is no tmux");
    TempRepo repo = TempRepo.in(folder).write("a", "1\n").write("b", "1\n").write("c", "1\n");
    repo.commit("Begin").write("a", "2\n").write("b", "2\n").write("c", "2\n");
    tmux = Tmux.in(folder, 100, 20);
    String jar = Path.of("target/afterclick.jar").toAbsolutePath().toString();
    tmux.type("clear; java -XX:TieredStopAtLevel=1 -jar " + jar + " -C " + repo.root());
    tmux.press("Enter").awaitText("3 files");
  }

  @AfterEach
  void end() {
    if (tmux != null) {
      tmux.close();
    }
  }

  @Test
  void answersEveryKeyByItself() {
    tmux.press("End").awaitText(CURSOR + "  M c");
    tmux.press("Up").awaitText(CURSOR + "  M b");
    tmux.press("k").awaitText(CURSOR + "  M a");
    tmux.press("?").awaitText("On the board");
    tmux.press("Escape").awaitText(CURSOR + "  M a");
    tmux.press("Enter").awaitText("difference 1 of 1");
    tmux.press("q").awaitText(CURSOR + "  M a");
  }

  @Test
  void takesClicksAndTheWheel() {
    tmux.awaitText(CURSOR + "  M a");
    tmux.type("\u001b[<0;8;4M\u001b[<0;8;4m").awaitText(CURSOR + "  M b");
    tmux.type("\u001b[<65;8;4M").awaitText(CURSOR + "  M c");
  }

  @Test
  void fitsItselfToAnotherSize() {
    tmux.resize(40, 12);
    tmux.await("the narrow list", screen -> !screen.contains("╭") && screen.contains("3 files"));
    tmux.resize(100, 20);
    tmux.awaitText("╭ main");
  }

  @Test
  void givesTheTerminalBackWhenItIsQuit() {
    tmux.press("q").awaitText("ready>");
    assertEquals(GIVEN_BACK, terminal());
    tmux.type("stty -a | grep -q -e ' -icanon' -e ' -echo ' && echo raw || echo cooked");
    tmux.press("Enter").await("a word", screen -> screen.matches("(?s).*\n(raw|cooked)\n.*"));
    tmux.awaitText("\ncooked\n");
  }

  @Test
  void givesTheTerminalToTheShellAndTakesItBack() {
    tmux.press("C-z").awaitText("Stopped");
    assertEquals(GIVEN_BACK, terminal());
    tmux.type("fg").press("Enter").awaitText("╭ main");
    tmux.press("j").awaitText(CURSOR + "  M b");
  }

  @Test
  void givesTheTerminalBackWhenItIsTerminated() {
    tmux.programs().forEach(ProcessHandle::destroy);
    tmux.awaitText("ready>");
    assertEquals(GIVEN_BACK, terminal());
  }

  private String terminal() {
    return tmux.tell("alternate #{alternate_on}, cursor #{cursor_flag}, mouse #{mouse_any_flag}");
  }
}
