package dev.afterclick.agents.install;

import dev.afterclick.agents.install.JsonNode.Child;
import java.util.List;

/** Adds a child to an object or array in a JSON text, or takes one away; all else stays. */
final class JsonEdit {

  private final String text;
  private final Layout layout;

  JsonEdit(String text, Layout layout) {
    this.text = text;
    this.layout = layout;
  }

  /** Words a child whose first line is indented by that much already. */
  @FunctionalInterface
  interface Words {
    String at(String indent);
  }

  /** Returns the text with one more child at the end of a container. */
  String add(JsonNode container, Words words) throws NotUnderstood {
    return container.children().isEmpty()
        ? addFirst(container, words)
        : addLast(container, container.children(), words);
  }

  private String addFirst(JsonNode container, Words words) throws NotUnderstood {
    String outer = Layout.indentOfLine(text, container.from());
    String inner = outer + layout.step();
    int tail = tail(container.from() + 1, container.to() - 1).end;
    boolean closesOnItsOwnLine = text.substring(tail, container.to()).contains("\n");
    return text.substring(0, tail)
        + layout.lineEnd()
        + inner
        + words.at(inner)
        + (closesOnItsOwnLine ? "" : layout.lineEnd() + outer)
        + text.substring(tail);
  }

  private String addLast(JsonNode container, List<Child> children, Words words)
      throws NotUnderstood {
    Child first = children.get(0);
    int last = children.get(children.size() - 1).to();
    Tail tail = tail(last, container.to() - 1);
    boolean onLines = text.substring(container.from(), first.from()).contains("\n");
    String inner = Layout.indentOfLine(text, first.from());
    String piece =
        onLines || tail.isInComment
            ? layout.lineEnd() + inner + words.at(inner)
            : " " + onOneLine(words.at(inner));
    return text.substring(0, last)
        + (tail.comma ? "" : ",")
        + text.substring(last, tail.end)
        + piece
        + (tail.comma ? "," : "")
        + text.substring(tail.end);
  }

  /** Line ends stand between the words alone: a string holds none. */
  private static String onOneLine(String words) {
    return words.replaceAll("\\R[ \\t]*", "");
  }

  /**
   * The end of what a container holds.
   *
   * @param end where that is; blanks do not count
   * @param comma whether a comma follows the last child
   * @param isInComment whether more on that line would be part of a comment
   */
  private record Tail(int end, boolean comma, boolean isInComment) {}

  private Tail tail(int from, int to) throws NotUnderstood {
    Tail tail = new Tail(from, false, false);
    int at = from;
    while (at < to) {
      if (Blanks.isComment(text, at)) {
        boolean line = text.startsWith("//", at);
        at = Blanks.endOfComment(text, at);
        tail = new Tail(at, tail.comma, line);
      } else if (text.charAt(at++) == ',') {
        tail = new Tail(at, true, false);
      }
    }
    return tail;
  }

  /** Returns the text without a child, and without the comma that it needed. */
  String remove(JsonNode container, Child child) throws NotUnderstood {
    int index = container.children().indexOf(child);
    int last = index == 0 ? container.from() + 1 : container.children().get(index - 1).to();
    int from = begin(last, child);
    int next = Blanks.after(text, child.to());
    if (text.charAt(next) == ',') {
      return text.substring(0, from) + text.substring(child.to(), next) + text.substring(next + 1);
    }
    if (index == 0) {
      return text.substring(0, from) + text.substring(child.to());
    }
    int comma = Blanks.after(text, last);
    return text.substring(0, comma) + text.substring(comma + 1, from) + text.substring(child.to());
  }

  /** What follows a child must not become part of a comment that ends before it. */
  private int begin(int last, Child child) throws NotUnderstood {
    boolean endsLine = text.substring(child.to()).matches("(?s)[ \\t]*,?[ \\t]*\\R.*");
    return !endsLine && tail(last, child.from()).isInComment
        ? child.from()
        : Math.max(last, Blanks.before(text, child.from()));
  }

  /** Returns the text with nothing at all between the brackets of a container. */
  String empty(JsonNode container) {
    return text.substring(0, container.from() + 1) + text.substring(container.to() - 1);
  }
}
