package dev.afterclick.app.output;

import dev.afterclick.model.RepoPath;
import java.util.Locale;

/** Writes paths as git does in a patch: odd ones in quotes, with their bytes as in C. */
final class GitNames {

  private GitNames() {}

  /** Returns a path, with the letter of its side before it. */
  static String quoted(String side, RepoPath path) {
    StringBuilder out = new StringBuilder(side);
    path.value().codePoints().forEach(c -> append(out, c));
    boolean odd = out.length() > side.length() + path.value().length();
    return odd ? "\"" + out + "\"" : out.toString();
  }

  /** Ends a name that has a blank in it, so that nobody takes what follows for a part of it. */
  static String beforeTab(String name) {
    return name.contains(" ") && !name.startsWith("\"") ? name + "\t" : name;
  }

  /** What needs no escape stays as long as it is. */
  private static void append(StringBuilder out, int c) {
    switch (c) {
      case '\t' -> out.append("\\t");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      default -> appendOther(out, c);
    }
  }

  private static void appendOther(StringBuilder out, int c) {
    if (c < ' ' || c == 0x7F) {
      out.append(octal(c));
    } else if (c >= 0xDC80 && c <= 0xDCFF) {
      out.append(octal(c - 0xDC00));
    } else {
      out.appendCodePoint(c);
    }
  }

  private static String octal(int b) {
    return String.format(Locale.ROOT, "\\%03o", b);
  }
}
