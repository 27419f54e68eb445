package dev.afterclick;

import com.googlecode.lanterna.TerminalPosition;
import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.TextCharacter;
import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import com.googlecode.lanterna.input.MouseAction;
import com.googlecode.lanterna.input.MouseActionType;
import com.googlecode.lanterna.terminal.Terminal;
import com.googlecode.lanterna.terminal.TerminalResizeListener;
import com.googlecode.lanterna.terminal.virtual.DefaultVirtualTerminal;
import com.googlecode.lanterna.terminal.virtual.VirtualTerminalListener;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A terminal in memory, with a test in the place of the person: it presses keys, and waits until
 * the screen shows what it should.
 *
 * <p>Every flush makes a {@link ScreenPicture}, so that a test never sees half a screen. The keys
 * have a queue of their own because Lanterna's holds the terminal's lock while it waits for one.
 */
public final class WatchedTerminal extends DefaultVirtualTerminal {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final Map<String, KeyType> NAMED =
      Map.ofEntries(
          Map.entry("enter", KeyType.Enter),
          Map.entry("esc", KeyType.Escape),
          Map.entry("tab", KeyType.Tab),
          Map.entry("shift-tab", KeyType.ReverseTab),
          Map.entry("backspace", KeyType.Backspace),
          Map.entry("up", KeyType.ArrowUp),
          Map.entry("down", KeyType.ArrowDown),
          Map.entry("left", KeyType.ArrowLeft),
          Map.entry("right", KeyType.ArrowRight),
          Map.entry("pgup", KeyType.PageUp),
          Map.entry("pgdn", KeyType.PageDown),
          Map.entry("home", KeyType.Home),
          Map.entry("end", KeyType.End));

  private final BlockingQueue<KeyStroke> keys = new LinkedBlockingQueue<>();
  private final Object news = new Object();
  private @Nullable ScreenPicture picture;
  private int flushes;
  private int bells;

  public WatchedTerminal(int columns, int rows) {
    super(new TerminalSize(columns, rows));
    addVirtualTerminalListener(new Flushes());
  }

  /** Presses keys, named as the table of actions names them: {@code n}, {@code ctrl-c}. */
  public void press(String... names) {
    for (String name : names) {
      addInput(key(name));
    }
  }

  /** Types text, one key for each character. */
  public void type(String text) {
    text.chars().forEach(c -> addInput(new KeyStroke((char) c, false, false)));
  }

  public void click(int x, int y) {
    addInput(mouse(MouseActionType.CLICK_DOWN, x, y));
    addInput(mouse(MouseActionType.CLICK_RELEASE, x, y));
  }

  /** Turns the wheel by one notch, up or down. */
  public void wheel(boolean down) {
    addInput(mouse(down ? MouseActionType.SCROLL_DOWN : MouseActionType.SCROLL_UP, 0, 0));
  }

  public void resize(int columns, int rows) {
    setTerminalSize(new TerminalSize(columns, rows));
  }

  /** Says that nobody is there any more, as a terminal does whose window was closed. */
  public void hangUp() {
    addInput(new KeyStroke(KeyType.EOF));
  }

  /** Returns the picture that {@code wanted} holds for, as soon as there is one. */
  public ScreenPicture await(String what, Predicate<ScreenPicture> wanted) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    try {
      synchronized (news) {
        while (picture == null || !wanted.test(picture)) {
          news.wait(millisUntil(deadline, what));
        }
        return picture;
      }
    } catch (InterruptedException e) {
      throw new AssertionError("interrupted", e);
    }
  }

  /** Returns the first picture that shows {@code text}. */
  public ScreenPicture awaitText(String text) {
    return await("\"" + text + "\"", picture -> picture.shows(text));
  }

  /** Returns the first picture that shows {@code text} no longer. */
  public ScreenPicture awaitGone(String text) {
    return await("no \"" + text + "\"", picture -> !picture.shows(text));
  }

  /** Counts how often the screen was painted. */
  public int flushes() {
    synchronized (news) {
      return flushes;
    }
  }

  /** Counts how often the bell was rung. */
  public int bells() {
    synchronized (news) {
      return bells;
    }
  }

  /** Waits until the bell was rung so often. */
  public void awaitBells(int wanted) {
    await(wanted + " bells", picture -> bells >= wanted);
  }

  @Override
  public void addInput(KeyStroke key) {
    keys.add(key);
  }

  @SuppressWarnings("UnsynchronizedOverridesSynchronized")
  @Override
  public @Nullable KeyStroke pollInput() {
    return keys.poll();
  }

  @SuppressWarnings("UnsynchronizedOverridesSynchronized")
  @Override
  public KeyStroke readInput() {
    try {
      return keys.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new KeyStroke(KeyType.EOF);
    }
  }

  private long millisUntil(long deadline, String what) {
    long millis = (deadline - System.nanoTime()) / 1_000_000;
    if (millis <= 0) {
      throw new AssertionError("never came: " + what + "; the screen shows\n" + picture);
    }
    return millis;
  }

  /** Makes the key that the table of actions calls {@code name}. */
  public static KeyStroke key(String name) {
    KeyType type = NAMED.get(name);
    if (type != null) {
      return new KeyStroke(type);
    }
    boolean ctrl = name.startsWith("ctrl-");
    return new KeyStroke(name.charAt(name.length() - 1), ctrl, false);
  }

  private static MouseAction mouse(MouseActionType type, int x, int y) {
    return new MouseAction(type, 1, new TerminalPosition(x, y));
  }

  private TextCharacter[][] cells() {
    TerminalSize size = getTerminalSize();
    TextCharacter[][] cells = new TextCharacter[size.getRows()][size.getColumns()];
    for (int y = 0; y < size.getRows(); y++) {
      for (int x = 0; x < size.getColumns(); x++) {
        cells[y][x] = getCharacter(x, y);
      }
    }
    return cells;
  }

  /** Takes a picture at each flush, on the thread that paints. */
  private final class Flushes implements VirtualTerminalListener, TerminalResizeListener {

    @Override
    public void onFlush() {
      ScreenPicture taken = new ScreenPicture(cells());
      synchronized (news) {
        picture = taken;
        flushes++;
        news.notifyAll();
      }
    }

    @Override
    public void onBell() {
      synchronized (news) {
        bells++;
        news.notifyAll();
      }
    }

    @Override
    public void onClose() {}

    @Override
    public void onResized(Terminal terminal, TerminalSize newSize) {}
  }
}
