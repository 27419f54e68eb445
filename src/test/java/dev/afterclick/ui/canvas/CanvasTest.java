package dev.afterclick.ui.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.afterclick.ui.theme.Role;
import org.junit.jupiter.api.Test;

/** Writes over the edges of wide signs and of the canvas. */
final class CanvasTest {

  private final Canvas canvas = new Canvas(new Size(6, 1), false);
  private final Area area = canvas.area();

  @Test
  void givesAWideSignBothItsCells() {
    area.put(0, 0, "日a", Role.TEXT);
    assertEquals("日a", canvas.row(0));
    assertEquals("", canvas.at(1, 0).text());
  }

  @Test
  void blanksTheRestOfASignThatIsCutInHalf() {
    area.put(0, 0, "日本語", Role.TEXT);
    area.put(1, 0, "x", Role.TEXT);
    area.put(4, 0, "y", Role.TEXT);
    assertEquals(" x本y", canvas.row(0));
    area.put(1, 0, "日", Role.TEXT);
    assertEquals(" 日 y", canvas.row(0));
  }

  @Test
  void leavesOutAWideSignThatDoesNotFit() {
    area.put(5, 0, "日", Role.TEXT);
    area.put(-1, 0, "日a", Role.TEXT);
    assertEquals(" a", canvas.row(0));
  }

  @Test
  void cutsOffWhatLiesOutside() {
    area.put(0, 0, "abcdefgh", Role.TEXT);
    area.put(0, 1, "below", Role.TEXT);
    area.put(0, -1, "above", Role.TEXT);
    area.sub(4, 0, 9, 9).put(0, 0, "xyz", Role.TEXT);
    assertEquals("abcdxy", canvas.row(0));
  }

  @Test
  void keepsTheBackdropWhenTextComesOverIt() {
    area.backdrop(0, 0, 6, Role.SELECTED);
    area.put(0, 0, "a", Role.CONFLICT);
    assertEquals(new Cell("a", Role.CONFLICT, Role.SELECTED), canvas.at(0, 0));
  }

  @Test
  void marksWhatAsciiCannotShowAsWideAsItIs() {
    Canvas ascii = new Canvas(new Size(6, 1), true);
    ascii.area().put(0, 0, "a日é␛x", Role.TEXT);
    assertEquals("a????x", ascii.row(0));
  }
}
