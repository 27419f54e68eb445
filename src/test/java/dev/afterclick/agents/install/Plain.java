package dev.afterclick.agents.install;

/** Takes out of a JSON text what only some allow: comments, and commas before a bracket. */
final class Plain {

  private Plain() {}

  static String of(String text) throws NotUnderstood {
    StringBuilder plain = new StringBuilder();
    int at = Blanks.after(text, 0);
    while (at < text.length()) {
      char c = text.charAt(at);
      int end = c == '"' ? endOfString(text, at) : at + 1;
      int next = Blanks.after(text, end);
      boolean idle = c == ',' && next < text.length() && "]}".indexOf(text.charAt(next)) >= 0;
      plain.append(idle ? "" : text.substring(at, end));
      at = next;
    }
    return plain.toString();
  }

  private static int endOfString(String text, int from) {
    int at = from + 1;
    while (text.charAt(at) != '"') {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    return at + 1;
  }
}
