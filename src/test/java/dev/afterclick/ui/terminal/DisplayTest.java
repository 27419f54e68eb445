package dev.afterclick.ui.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.terminal.ansi.ANSITerminal;
import dev.afterclick.ui.canvas.Canvas;
import dev.afterclick.ui.canvas.Size;
import dev.afterclick.ui.theme.ColourDepth;
import dev.afterclick.ui.theme.Role;
import dev.afterclick.ui.theme.Themes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Reads what is written to the terminal from one canvas to the next. */
final class DisplayTest {

  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final Display display =
      new Display(new Wire(written), Themes.load("mono", ColourDepth.NONE));

  @Test
  void writesNothingForTheSamePicture() throws IOException {
    display.show(canvas("one", "two"));
    assertEquals("", writtenFor(canvas("one", "two")));
  }

  @Test
  void writesOnlyTheCellsThatChanged() throws IOException {
    display.show(canvas("one", "two"));
    assertEquals("<2;2>X", writtenFor(canvas("one", "tXo")));
  }

  @Test
  void movesTheCursorOnceForARunOfCells() throws IOException {
    display.show(canvas("one", "two"));
    assertEquals("<2;1>six", writtenFor(canvas("one", "six")));
  }

  @Test
  void writesBothCellsOfAWideSign() throws IOException {
    display.show(canvas("日x", ""));
    assertEquals("<1;1>ab", writtenFor(canvas("abx", "")));
    assertEquals("<1;1>日", writtenFor(canvas("日x", "")));
  }

  @Test
  void placesTheCursorAnewBehindASignThatTerminalsDisagreeOn() throws IOException {
    display.show(canvas("", ""));
    assertEquals("<1;1>日<1;3>x", writtenFor(canvas("日x", "")));
  }

  @Test
  void writesEverythingWhenItForgot() throws IOException {
    display.show(canvas("one", "two"));
    display.forget();
    String whole = writtenFor(canvas("one", "two"));
    assertTrue(whole.contains("one") && whole.contains("two"), whole);
  }

  @Test
  void writesEverythingOnATerminalOfAnotherSize() throws IOException {
    display.show(canvas("one", "two"));
    Canvas larger = new Canvas(new Size(9, 3), false);
    larger.area().put(0, 0, "one", Role.TEXT);
    assertTrue(writtenFor(larger).contains("one"));
  }

  private String writtenFor(Canvas canvas) throws IOException {
    written.reset();
    display.show(canvas);
    return written
        .toString(StandardCharsets.UTF_8)
        .replaceAll("\u001b\\[(\\d+);(\\d+)H", "<$1;$2>")
        .replaceAll("\u001b\\[[\\d;]*m", "");
  }

  private static Canvas canvas(String first, String second) {
    Canvas canvas = new Canvas(new Size(5, 2), false);
    canvas.area().put(0, 0, first, Role.TEXT);
    canvas.area().put(0, 1, second, Role.TEXT);
    return canvas;
  }

  /** A terminal at the far end of a wire. */
  private static final class Wire extends ANSITerminal {

    Wire(ByteArrayOutputStream out) {
      super(new ByteArrayInputStream(new byte[0]), out, StandardCharsets.UTF_8);
    }

    @Override
    protected TerminalSize findTerminalSize() {
      return new TerminalSize(5, 2);
    }

    /** As the real one does. */
    @Override
    public void putString(String text) throws IOException {
      writeToTerminal(text.getBytes(StandardCharsets.UTF_8));
    }
  }
}
