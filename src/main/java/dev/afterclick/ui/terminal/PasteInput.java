package dev.afterclick.ui.terminal;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Keys as bytes, out of which pasted text is taken.
 *
 * <p>A terminal sends {@code ESC [ 200 ~} before such text and {@code ESC [ 201 ~} behind it. The
 * text may hold anything, so it must never come to where keys are told apart: a sign stands in for
 * it there, and {@link #next} gives the text. One thread reads.
 */
final class PasteInput extends FilterInputStream {

  /** Stands in for a paste; no key begins like that. */
  static final String SIGN = "\u001b[<p";

  private static final byte[] BEGIN = ascii("\u001b[200~");
  private static final byte[] END = ascii("\u001b[201~");

  /** What is pasted beyond is dropped: no path that anybody looks for is that long. */
  private static final int LONGEST = 4096;

  private final Queue<String> pastes = new ConcurrentLinkedQueue<>();
  private final ByteArrayOutputStream pasted = new ByteArrayOutputStream();
  private final ByteArrayOutputStream keys = new ByteArrayOutputStream();
  private boolean inside;

  /** How much of the mark that is waited for has come. */
  private int matched;

  PasteInput(InputStream in) {
    super(new PatientInput(in));
  }

  /** Returns the text that the next sign stands for; nothing if a terminal made the sign up. */
  Optional<String> next() {
    return Optional.ofNullable(pastes.poll());
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    while (keys.size() == 0) {
      byte[] come = new byte[Math.max(length, BEGIN.length)];
      int count = super.read(come, 0, come.length);
      if (count < 0) {
        return count;
      }
      for (int i = 0; i < count; i++) {
        take(come[i]);
      }
      // An escape that nothing follows is a key.
      if (!inside && matched > 0 && super.available() == 0) {
        letGo(keys);
      }
    }
    return give(buffer, offset, length);
  }

  @Override
  public int available() throws IOException {
    return keys.size() + super.available();
  }

  private int give(byte[] buffer, int offset, int length) {
    byte[] all = keys.toByteArray();
    int count = Math.min(length, all.length);
    System.arraycopy(all, 0, buffer, offset, count);
    keys.reset();
    keys.write(all, count, all.length - count);
    return count;
  }

  private void take(byte b) {
    byte[] mark = inside ? END : BEGIN;
    if (b != mark[matched]) {
      letGo(inside ? pasted : keys);
    }
    if (b == mark[matched]) {
      matched++;
    } else {
      write(inside ? pasted : keys, b);
    }
    if (matched == mark.length) {
      matched = 0;
      turn();
    }
  }

  private void turn() {
    inside = !inside;
    if (!inside) {
      pastes.add(pasted.toString(StandardCharsets.UTF_8));
      pasted.reset();
      keys.writeBytes(ascii(SIGN));
    }
  }

  /** Takes what looked like a mark for what it is. */
  private void letGo(ByteArrayOutputStream to) {
    byte[] mark = inside ? END : BEGIN;
    for (int i = 0; i < matched; i++) {
      write(to, mark[i]);
    }
    matched = 0;
  }

  private void write(ByteArrayOutputStream to, byte b) {
    if (to == keys || to.size() < LONGEST) {
      to.write(b);
    }
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
