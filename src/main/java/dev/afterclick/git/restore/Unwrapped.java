package dev.afterclick.git.restore;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Passes on the one content in git's answer: without the line before it and the line end after. */
final class Unwrapped extends OutputStream {

  private final OutputStream to;
  private final ByteArrayOutputStream header = new ByteArrayOutputStream();
  private boolean inside;

  /** The last byte that came, which may be the line end after the content; -1 for none. */
  private int last = -1;

  Unwrapped(OutputStream to) {
    this.to = to;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    int from = offset;
    int end = offset + length;
    while (!inside && from < end) {
      readHeader(bytes[from++]);
    }
    if (from < end) {
      if (last >= 0) {
        to.write(last);
      }
      to.write(bytes, from, end - 1 - from);
      last = bytes[end - 1] & 0xFF;
    }
  }

  /** Tells whether a content has come, to its end. */
  boolean isWhole() {
    return last == '\n' && header.toString(StandardCharsets.US_ASCII).equals("blob");
  }

  private void readHeader(byte b) {
    inside = b == '\n';
    if (!inside) {
      header.write(b);
    }
  }
}
