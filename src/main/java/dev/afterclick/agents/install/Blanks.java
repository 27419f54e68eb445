package dev.afterclick.agents.install;

/** What stands between the words of a JSON text: blanks, and the comments that agents allow. */
final class Blanks {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private Blanks() {}

  /** Returns where the next word begins. */
  static int after(String text, int from) throws NotUnderstood {
    int at = from;
    while (at < text.length()) {
      if (isBlank(text, at)) {
        at++;
      } else if (isComment(text, at)) {
        at = endOfComment(text, at);
      } else {
        return at;
      }
    }
    return at;
  }

  /** Returns where the blanks before a place begin; a comment ends them. */
  static int before(String text, int place) {
    int at = place;
    while (at > 0 && isBlank(text, at - 1) && text.charAt(at - 1) != BYTE_ORDER_MARK) {
      at--;
    }
    return at;
  }

  static boolean isBlank(String text, int at) {
    char c = text.charAt(at);
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || (c == BYTE_ORDER_MARK && at == 0);
  }

  static boolean isComment(String text, int at) {
    return text.startsWith("//", at) || text.startsWith("/*", at);
  }

  /** The line end after a comment is no part of it. */
  static int endOfComment(String text, int at) throws NotUnderstood {
    if (text.startsWith("/*", at)) {
      int end = text.indexOf("*/", at + 2);
      if (end < 0) {
        throw NotUnderstood.at(text, at, "a comment does not end");
      }
      return end + 2;
    }
    int end = at;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return end;
  }
}
