package dev.afterclick.ui.terminal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Buffered output that can be sealed: what a thread still writes after that goes nowhere.
 *
 * <p>A signal gives the terminal back while the screen may be half painted; the other half must not
 * land on the shell's prompt.
 */
final class SealedOutput extends BufferedOutputStream {

  private static final int BUFFER = 64 * 1024;

  private boolean sealed;

  SealedOutput(OutputStream out) {
    super(out, BUFFER);
  }

  @Override
  public synchronized void write(int b) throws IOException {
    if (!sealed) {
      super.write(b);
    }
  }

  @Override
  public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
    if (!sealed) {
      super.write(bytes, offset, length);
    }
  }

  /** Drops what is half painted, writes the last words and takes no more. */
  synchronized void seal(byte[] lastWords) throws IOException {
    if (sealed) {
      return;
    }
    count = 0;
    super.write(lastWords, 0, lastWords.length);
    flush();
    sealed = true;
  }

  synchronized void unseal() {
    sealed = false;
  }
}
