package dev.afterclick.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.afterclick.ScreenPicture;
import dev.afterclick.TempRepo;
import dev.afterclick.WatchedTerminal;

/** A repository whose board somebody watches while others work. */
final class Story {

  private final TempRepo main;
  private final WatchedTerminal screen;
  private final Program board;

  Story(TempRepo main, WatchedTerminal screen) {
    this.main = main;
    this.screen = screen;
    this.board = Program.open(main, screen);
    screen.awaitText("watching 1 of 1");
  }

  TempRepo main() {
    return main;
  }

  /** Adds a worktree and waits until it was looked through: what is written from now on is told. */
  TempRepo worktree(String name) {
    TempRepo added = main.worktree(name);
    screen.await(name, picture -> shows(picture, name) && !picture.shows("looking"));
    return added;
  }

  void quits() {
    screen.press("ctrl-c");
    assertEquals(0, board.status(), board.err().text());
  }

  private static boolean shows(ScreenPicture picture, String session) {
    return picture.rows().stream().anyMatch(row -> isTitle(row, session));
  }

  private static boolean isTitle(String row, String name) {
    return row.contains("╭") && row.contains(" " + name + " ");
  }
}
