package dev.afterclick.agents.install;

/**
 * How the lines of a text are set, so that ours look like the others.
 *
 * @param lineEnd what ends a line
 * @param step by how much one level is indented
 */
record Layout(String lineEnd, String step) {

  private static final String USUAL_STEP = "  ";

  /** Returns that of a text. */
  static Layout of(String text) {
    return new Layout(text.contains("\r\n") ? "\r\n" : "\n", USUAL_STEP);
  }

  /** Returns that of a JSON text. */
  static Layout of(String text, JsonNode root) {
    Layout layout = of(text);
    if (root.children().isEmpty()) {
      return layout;
    }
    String step = indent(text, root.children().get(0).from());
    return step.isEmpty() ? layout : new Layout(layout.lineEnd, step);
  }

  /** Returns the blanks at the beginning of the line of a place. */
  static String indentOfLine(String text, int place) {
    int begin = text.lastIndexOf('\n', place - 1) + 1;
    int end = begin;
    while (end < place && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
      end++;
    }
    return text.substring(begin, end);
  }

  /** Returns the blanks before a place, if nothing else stands before it on its line. */
  private static String indent(String text, int place) {
    String indent = indentOfLine(text, place);
    int begin = place - indent.length();
    return begin > 0 && text.charAt(begin - 1) == '\n' ? indent : "";
  }
}
