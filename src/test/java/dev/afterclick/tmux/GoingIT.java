package dev.afterclick.tmux;

import dev.afterclick.TempRepo;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Goes from the board to the pane of an agent, on a server of whatever socket. */
final class GoingIT {

  private static final String BOARD = Path.of("scripts/afterclick").toAbsolutePath().toString();

  @TempDir Path folder;
  private TempRepo main;
  private Tmux board;
  private Tmux other;

  @BeforeEach
  void openTerminals() throws Exception {
    main = TempRepo.in(folder).write("a.txt", "one\n").commit("Begin");
    main.worktree("auth");
    // What the kernel calls a process is the name it was started by.
    Files.createSymbolicLink(folder.resolve("claude"), Path.of("/bin/sleep"));
    board = Tmux.open(main.home(), main.root(), 120, 30);
    other = Tmux.open(Files.createDirectory(folder.resolve("other")), main.root(), 120, 30);
  }

  @AfterEach
  void closeTerminals() {
    other.close();
    board.close();
  }

  @Test
  void hasTheTerminalShowThePaneOfTheAgent() {
    board.run("tmux new-session -d -s agents -c ../auth 'echo here it is; exec ../claude 1000'");
    board.awaitPrompt();
    other.run("TMUX= tmux -S ../home/tmux attach -t 0").await("[0]");
    other.run(BOARD).await("claude").await("g go to agent");
    other.press("g").await("here it is").await("[agents]");
  }

  @Test
  void saysHowToAttachToAnotherServer() {
    other.run("cd ../auth; exec ../claude 1000");
    board.run(BOARD).await("claude").await("g go to agent").press("g");
    board.await("claude is in session 0, window 0, on another tmux server");
    board.await("TMUX= tmux -S").await("attach -t 0").press("q").awaitPrompt();
  }
}
