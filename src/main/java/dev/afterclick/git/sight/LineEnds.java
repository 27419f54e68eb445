package dev.afterclick.git.sight;

import java.util.Arrays;

/**
 * Turns line ends into what git commits, by the rules of git's own {@code convert.c}.
 *
 * <p>In process, because {@code git hash-object} does not look into the index, and so converts
 * files that were committed with CRLF, which {@code git status} leaves alone.
 */
final class LineEnds {

  /** Whether a file is text. */
  enum Rule {
    /** It is not: nothing is converted. */
    BINARY,
    /** The attributes say that it is. */
    TEXT,
    /** It is if it looks like it, unless it was committed with CRLF. */
    AUTO
  }

  private LineEnds() {}

  /** Tells whether {@code content} has what may need conversion at all. */
  static boolean hasCrLf(byte[] content) {
    for (int i = 1; i < content.length; i++) {
      if (content[i] == '\n' && content[i - 1] == '\r') {
        return true;
      }
    }
    return false;
  }

  /** Tells whether git takes {@code content} for text with CRLF line ends. */
  static boolean isCrLfText(byte[] content) {
    return hasCrLf(content) && !looksBinary(content);
  }

  /** Returns {@code content} with LF for each CRLF. */
  static byte[] toLf(byte[] content) {
    byte[] lf = new byte[content.length];
    int length = 0;
    for (int i = 0; i < content.length; i++) {
      boolean pair = content[i] == '\r' && i + 1 < content.length && content[i + 1] == '\n';
      if (!pair) {
        lf[length++] = content[i];
      }
    }
    return Arrays.copyOf(lf, length);
  }

  /** Guesses as git does: a zero byte, a lone CR, or too many control characters. */
  static boolean looksBinary(byte[] content) {
    int printable = 0;
    int odd = 0;
    for (int i = 0; i < content.length; i++) {
      byte c = content[i];
      if (c == 0 || (c == '\r' && (i + 1 == content.length || content[i + 1] != '\n'))) {
        return true;
      }
      if (isOdd(c)) {
        odd++;
      } else if (c != '\r' && c != '\n') {
        printable++;
      }
    }
    boolean endsWithEof = content.length > 0 && content[content.length - 1] == 0x1A;
    return (printable >> 7) < (endsWithEof ? odd - 1 : odd);
  }

  private static boolean isOdd(byte c) {
    boolean allowed = c == '\b' || c == '\t' || c == 0x1B || c == '\f' || c == '\n' || c == '\r';
    return c == 0x7F || (c >= 0 && c < 0x20 && !allowed);
  }
}
