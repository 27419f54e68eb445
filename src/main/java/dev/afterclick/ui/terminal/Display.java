package dev.afterclick.ui.terminal;

import com.googlecode.lanterna.SGR;
import com.googlecode.lanterna.terminal.Terminal;
import dev.afterclick.ui.canvas.Canvas;
import dev.afterclick.ui.canvas.Cell;
import dev.afterclick.ui.theme.Style;
import dev.afterclick.ui.theme.Theme;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Brings canvases onto a terminal, writing only the cells that changed. For one thread. */
public final class Display {

  private final Terminal terminal;
  private final Theme theme;
  private @Nullable Canvas shown;
  private Style pen = Style.PLAIN;
  private int penX = -1;
  private int penY = -1;
  private boolean written;

  public Display(Terminal terminal, Theme theme) {
    this.terminal = terminal;
    this.theme = theme;
  }

  /** Forgets what the terminal shows, so that the next canvas is written whole. */
  public void forget() {
    shown = null;
  }

  /** Has the terminal do what paints nothing, between two canvases. */
  public void call(String sequence) throws IOException {
    if (terminal instanceof JlineTerminal real) {
      real.send(sequence);
    } else {
      terminal.bell();
    }
  }

  /** Makes the terminal show a canvas; writes nothing at all where it does already. */
  public void show(Canvas canvas) throws IOException {
    Canvas before = shown;
    written = false;
    if (before == null || !before.size().equals(canvas.size())) {
      before = null;
      begin();
      terminal.clearScreen();
    }
    // Until all is written we cannot know what the terminal shows.
    shown = null;
    write(canvas, before);
    if (written) {
      terminal.flush();
    }
    shown = canvas;
  }

  private void begin() throws IOException {
    terminal.resetColorAndSGR();
    pen = Style.PLAIN;
    penX = -1;
    written = true;
  }

  private void write(Canvas canvas, @Nullable Canvas before) throws IOException {
    for (int y = 0; y < canvas.size().height(); y++) {
      for (int x = 0; x < canvas.size().width(); x++) {
        Cell cell = canvas.at(x, y);
        if (!cell.isContinued() && differs(canvas, before, x, y)) {
          put(cell, x, y, isWide(canvas, x, y));
        }
      }
    }
  }

  /** A wide sign counts as changed when either of its cells did. */
  private static boolean differs(Canvas canvas, @Nullable Canvas before, int x, int y) {
    if (before == null || !before.at(x, y).equals(canvas.at(x, y))) {
      return true;
    }
    return isWide(canvas, x, y) && !before.at(x + 1, y).equals(canvas.at(x + 1, y));
  }

  private static boolean isWide(Canvas canvas, int x, int y) {
    return x + 1 < canvas.size().width() && canvas.at(x + 1, y).isContinued();
  }

  private void put(Cell cell, int x, int y, boolean wide) throws IOException {
    if (!written) {
      begin();
    }
    if (penX != x || penY != y) {
      terminal.setCursorPosition(x, y);
    }
    use(theme.style(cell.role(), cell.backdrop()));
    terminal.putString(cell.text());
    // Terminals disagree on how far such a sign moves their cursor: place it anew after each.
    penX = wide || cell.text().length() > 1 ? -1 : x + 1;
    penY = y;
  }

  private void use(Style style) throws IOException {
    if (style.equals(pen)) {
      return;
    }
    if (!style.attributes().equals(pen.attributes())) {
      terminal.resetColorAndSGR();
      for (SGR attribute : style.attributes()) {
        terminal.enableSGR(attribute);
      }
      pen = new Style(Style.PLAIN.foreground(), Style.PLAIN.background(), style.attributes());
    }
    if (!style.foreground().equals(pen.foreground())) {
      terminal.setForegroundColor(style.foreground());
    }
    if (!style.background().equals(pen.background())) {
      terminal.setBackgroundColor(style.background());
    }
    pen = style;
  }
}
