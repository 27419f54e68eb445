package dev.afterclick.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterclick.model.Board;
import dev.afterclick.ui.canvas.Canvas;
import dev.afterclick.ui.canvas.Cell;
import dev.afterclick.ui.canvas.CellText;
import dev.afterclick.ui.theme.ColourDepth;
import dev.afterclick.ui.theme.Themes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Paints every screen at sizes of every kind: nothing may fail, and no cell may be broken. */
final class SizeSweepTest {

  private static final List<String> SCREENS =
      List.of("", "n", "z", "?", "/", "enter", "v", "l", "h", "r");

  private static final Map<String, Integer> WIDTHS = new HashMap<>();

  @Test
  void paintsEveryBoardAtEverySize() {
    for (Board board : Boards.all()) {
      sweep(61, 19, size -> SCREENS.forEach(key -> check(visit(board, size, key))));
    }
  }

  @Test
  void paintsTheOddestNamesAtEveryWidth() {
    for (int width = 40; width <= 300; width++) {
      check(Visit.to(Boards.odd(), width, width % 2 == 0 ? 12 : 24));
    }
  }

  @Test
  void paintsAComparisonAtEverySizeAndPlace() {
    sweep(47, 17, size -> check(compared(size)));
    sweep(47, 17, size -> check(compared(size).press("end", "right", "right")));
    sweep(47, 17, size -> check(compared(size).press("n", "n", "N", "pgdn")));
  }

  @Test
  void paintsWithoutColoursAndWithAsciiOnly() {
    for (String theme : Themes.NAMES) {
      sweep(
          41,
          23,
          size -> {
            Visit visit = Visit.to(Boards.odd(), size[0], size[1]);
            check(visit.with(Themes.load(theme, ColourDepth.NONE)));
          });
    }
  }

  @Test
  void asksForMoreRoomWhereThereIsTooLittle() {
    check(Visit.to(Boards.story(), 1, 1));
    assertTrue(Visit.to(Boards.story(), 39, 10).toString().contains("needs 40 x 10"));
    assertTrue(Visit.to(Boards.story(), 40, 9).toString().contains("needs 40 x 10"));
  }

  @Test
  void showsTheCursorAtEverySize() {
    sweep(
        17,
        9,
        size -> {
          Visit visit = Visit.to(Boards.ten(), size[0], size[1]).press("n", "down", "tab", "end");
          assertTrue(visit.toString().contains("▌"), () -> size[0] + "x" + size[1] + "\n" + visit);
        });
  }

  @Test
  void survivesBeingMadeSmallAndLargeAgain() {
    Visit visit = Visit.to(Boards.ten(), 200, 50).press("n", "end", "tab", "end");
    String before = visit.toString();
    sweep(37, 11, size -> check(visit.resized(size[0], size[1])));
    assertEquals(before, visit.resized(200, 50).toString());
  }

  private static void sweep(int stepX, int stepY, Consumer<int[]> at) {
    for (int width = 40; width <= 300; width += stepX) {
      for (int height = 10; height <= 80; height += stepY) {
        at.accept(new int[] {width, height});
      }
    }
    at.accept(new int[] {300, 80});
  }

  private static Visit visit(Board board, int[] size, String key) {
    Visit visit = Visit.to(board, size[0], size[1]);
    visit.journal().catchesUpWith(board);
    return key.isEmpty() ? visit : visit.press(key);
  }

  private static Visit compared(int[] size) {
    return Visit.to(Boards.story(), size[0], size[1])
        .holds("auth-refactor src/lib/session.ts", Sessions.LEFT + "\t日本語👩‍🚀\te\u0301".repeat(60))
        .press("v");
  }

  private static void check(Visit visit) {
    Canvas canvas = visit.canvas();
    for (int y = 0; y < canvas.size().height(); y++) {
      for (int x = 0; x < canvas.size().width(); x++) {
        check(canvas, x, y);
      }
    }
  }

  private static void check(Canvas canvas, int x, int y) {
    Cell cell = canvas.at(x, y);
    boolean last = x + 1 == canvas.size().width();
    if (cell.isContinued()) {
      assertTrue(x > 0 && widthOf(canvas.at(x - 1, y)) == 2, "half a sign");
      return;
    }
    assertEquals(widthOf(cell) == 2, !last && canvas.at(x + 1, y).isContinued(), cell.text());
  }

  /** Measures each sign once: there are millions of cells, but few signs. */
  private static int widthOf(Cell cell) {
    return WIDTHS.computeIfAbsent(cell.text(), SizeSweepTest::harmlessWidth);
  }

  private static int harmlessWidth(String text) {
    assertFalse(text.chars().anyMatch(Character::isISOControl), "a control character");
    return CellText.widthOf(text);
  }
}
