package dev.afterclick.journal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A text that is looked for among the bytes of many lines, from their end.
 *
 * <p>Horspool's search, mirrored: where the text is not, most bytes are never looked at. A day's
 * journal holds a hundred megabytes, and the JVM that reads it has only just started.
 */
final class Needle {

  private final byte[] wanted;

  /** How far the text may be moved back when its first byte would lie on a given one. */
  private final int[] moves = new int[256];

  Needle(String text) {
    this.wanted = text.getBytes(StandardCharsets.UTF_8);
    Arrays.fill(moves, wanted.length);
    for (int i = wanted.length - 1; i > 0; i--) {
      moves[wanted[i] & 0xFF] = i;
    }
  }

  /** Returns where it stands last between two places; -1 if it does not. */
  int lastIn(byte[] bytes, int from, int to) {
    int at = to - wanted.length;
    while (at >= from) {
      if (stands(bytes, at)) {
        return at;
      }
      at -= moves[bytes[at] & 0xFF];
    }
    return -1;
  }

  private boolean stands(byte[] bytes, int at) {
    for (int i = 0; i < wanted.length; i++) {
      if (bytes[at + i] != wanted[i]) {
        return false;
      }
    }
    return true;
  }
}
