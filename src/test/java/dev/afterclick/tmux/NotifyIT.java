package dev.afterclick.tmux;

import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.afterclick.TempRepo;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calls a person who looks at another window of the same tmux. */
final class NotifyIT {

  private static final String BOARD = Path.of("scripts/afterclick").toAbsolutePath().toString();

  /** What tmux would run, and expand, if it were let. */
  private static final String PATH = "#(touch ran)#{pid} 100%H.ts";

  @TempDir Path folder;
  private TempRepo main;
  private TempRepo auth;
  private TempRepo billing;
  private Tmux board;
  private Tmux person;

  @BeforeEach
  void openTerminals() throws Exception {
    main = TempRepo.in(folder).write(PATH, "one\ntwo\nthree\n").commit("Begin");
    auth = main.worktree("auth");
    billing = main.worktree("billing");
    board = Tmux.open(main.home(), main.root(), 120, 30);
    person = Tmux.open(Files.createDirectory(folder.resolve("person")), main.root(), 120, 30);
  }

  @AfterEach
  void closeTerminals() {
    person.close();
    board.close();
  }

  @Test
  void marksTheWindowAndShowsTheMessageAsItIs() {
    main.git("config", "afterclick.notify", "bell,tmux");
    board.run("tmux set -g display-time 0; tmux new-window -d -n elsewhere").awaitPrompt();
    board.run(BOARD).await("watching 3 of 3");
    person.run("TMUX= tmux -S ../home/tmux attach -t 0:elsewhere").await("1:elsewhere*");
    auth.write(PATH, "one\nauth\nthree\n");
    billing.write(PATH, "one\nbilling\nthree\n");
    person.await("→ " + PATH + ": ");
    board.await("1 held");
    person.press("x").await("a mark on the window", rows -> rows.get(29).matches(".* 0:\\S+!.*"));
    assertFalse(Files.exists(main.path("ran")));
    assertFalse(Files.exists(main.home().resolve("ran")));
  }

  @Test
  void saysThatTmuxLetsNoNoticeThrough() {
    main.git("config", "afterclick.notify", "desktop");
    board.run(BOARD).await("tmux set -g allow-passthrough");
    board.press("q").awaitPrompt().run("tmux set -g allow-passthrough on").awaitPrompt();
    board.run("clear; " + BOARD).await("watching 3 of 3");
    assertFalse(board.rows().stream().anyMatch(row -> row.contains("allow-passthrough")));
    board.press("q").awaitPrompt();
  }
}
