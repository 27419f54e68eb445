package dev.afterclick.git.verdict;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Looks at contents as git does. */
public final class Texts {

  private static final int LOOKED_AT = 8000;

  private Texts() {}

  /** Tells whether git takes this for binary: a NUL among the first 8,000 bytes. */
  public static boolean isBinary(byte[] content) {
    for (int i = 0; i < Math.min(content.length, LOOKED_AT); i++) {
      if (content[i] == 0) {
        return true;
      }
    }
    return false;
  }

  /** Splits into lines with their ends, so that a missing last line end is a difference. */
  static List<String> linesOf(byte[] content) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < content.length; i++) {
      if (content[i] == '\n') {
        lines.add(line(content, start, i + 1));
        start = i + 1;
      }
    }
    if (start < content.length) {
      lines.add(line(content, start, content.length));
    }
    return lines;
  }

  /** One char per byte, so that different bytes never become equal lines. */
  private static String line(byte[] content, int from, int to) {
    return new String(content, from, to - from, StandardCharsets.ISO_8859_1);
  }
}
