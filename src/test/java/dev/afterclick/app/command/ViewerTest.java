package dev.afterclick.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterclick.model.Board;
import dev.afterclick.model.Guarding;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Checks that a screen which opens late shows what it would show had it been there. */
final class ViewerTest {

  private final Viewer viewer = new Viewer();
  private final List<Board> shown = new ArrayList<>();
  private boolean quit;

  @Test
  void showsTheBoardThatCameBeforeTheScreen() {
    viewer.board(board("old"));
    viewer.board(board("new"));

    open();

    assertEquals(List.of(board("new")), shown);
  }

  @Test
  void showsEveryBoardThatComesAfterwards() {
    open();
    assertEquals(List.of(), shown);

    viewer.board(board("a"));
    viewer.board(board("b"));

    assertEquals(List.of(board("a"), board("b")), shown);
  }

  @Test
  void closesTheScreenWhenTheEngineCrashes() throws Trouble {
    open();
    viewer.check();
    assertFalse(quit);

    viewer.crashed(new IllegalStateException("odd"));

    assertTrue(quit);
    assertThrows(Trouble.class, viewer::check);
  }

  @Test
  void closesAScreenThatOpensAfterTheCrash() {
    viewer.crashed(new IllegalStateException("odd"));

    open();

    assertTrue(quit);
  }

  private void open() {
    viewer.open(shown::add, () -> quit = true);
  }

  private static Board board(String trunk) {
    return new Board(
        Path.of("/repo/.git"),
        Optional.of(trunk),
        new TreeMap<>(),
        List.of(),
        List.of(),
        Guarding.NONE,
        List.of(),
        List.of(),
        new TreeSet<>());
  }
}
