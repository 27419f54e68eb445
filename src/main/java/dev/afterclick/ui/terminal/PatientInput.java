package dev.afterclick.ui.terminal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Keys as bytes, where a lone escape waits a moment for what may follow it.
 *
 * <p>An arrow key is an escape and more. Over a slow line the rest comes later, and would be read
 * as other keys; so {@link #available} gives it up to 25 ms, and a lone ESC is known after that.
 */
final class PatientInput extends FilterInputStream {

  private static final int ESCAPE = 0x1B;
  private static final int LONGEST_SEQUENCE = 16;
  private static final int PATIENCE_MILLIS = 25;

  private boolean unfinished;

  PatientInput(InputStream in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    unfinished = read == ESCAPE;
    return read;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    unfinished = read > 0 && holdsEscape(buffer, offset, read);
    return read;
  }

  @Override
  public int available() throws IOException {
    int available = super.available();
    for (int i = 0; unfinished && available == 0 && i < PATIENCE_MILLIS; i++) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
      available = super.available();
    }
    unfinished = false;
    return available;
  }

  private static boolean holdsEscape(byte[] buffer, int offset, int read) {
    for (int i = Math.max(0, read - LONGEST_SEQUENCE); i < read; i++) {
      if (buffer[offset + i] == ESCAPE) {
        return true;
      }
    }
    return false;
  }
}
