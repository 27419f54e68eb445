package dev.afterclick.app;

import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.terminal.ansi.ANSITerminal;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A terminal that nobody sees, at which every screen is opened once and left again. */
final class RehearsalTerminal extends ANSITerminal {

  private static final String ENTER = "\r";
  private static final String ESCAPE = "\u001b";
  private static final String RIGHT = "\u001b[C";

  private static final List<String> KEYS =
      List.of(
          "z", "z", "/", "f", ENTER, ESCAPE, "?", "j", "q", "n", ENTER, "n", RIGHT, "q", "l", ENTER,
          "q", "q", "q");

  RehearsalTerminal() {
    super(new Typist(), OutputStream.nullOutputStream(), StandardCharsets.UTF_8);
  }

  @Override
  protected TerminalSize findTerminalSize() {
    return new TerminalSize(120, 34);
  }

  /** Types so slowly that the board can fill and every key shows. */
  private static final class Typist extends InputStream {
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(200);

    private final Iterator<String> keys = KEYS.iterator();

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      LockSupport.parkNanos(PAUSE);
      if (!keys.hasNext()) {
        return -1;
      }
      byte[] key = keys.next().getBytes(StandardCharsets.US_ASCII);
      System.arraycopy(key, 0, buffer, offset, key.length);
      return key.length;
    }
  }
}
