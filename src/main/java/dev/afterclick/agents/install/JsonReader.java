package dev.afterclick.agents.install;

import dev.afterclick.agents.install.JsonNode.Child;
import dev.afterclick.agents.install.JsonNode.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a JSON text, and remembers where everything stands.
 *
 * <p>Comments and commas before a closing bracket are no errors: several agents allow them.
 * Anything else that JSON forbids is one, so that nothing is ever added to a text that means
 * something else.
 */
final class JsonReader {

  /** Settings are flat; this is only so that no file makes the stack overflow. */
  private static final int DEEPEST = 200;

  private static final Pattern LITERAL =
      Pattern.compile("true|false|null|-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][-+]?\\d+)?");

  private final String text;
  private int at;
  private int depth;

  private JsonReader(String text) {
    this.text = text;
  }

  /** Returns the object that a text holds; nothing where there are blanks and comments alone. */
  static Optional<JsonNode> root(String text) throws NotUnderstood {
    JsonReader reader = new JsonReader(text);
    reader.skip();
    if (reader.at == text.length()) {
      return Optional.empty();
    }
    JsonNode root = reader.value();
    reader.skip();
    if (reader.at < text.length()) {
      throw reader.wrong("something stands after its end");
    }
    if (!root.isObject()) {
      throw new NotUnderstood("it is no JSON object");
    }
    return Optional.of(root);
  }

  private JsonNode value() throws NotUnderstood {
    if (++depth > DEEPEST) {
      throw wrong("it is nested too deeply");
    }
    JsonNode value =
        switch (peek()) {
          case '{' -> container(Kind.OBJECT, '}');
          case '[' -> container(Kind.ARRAY, ']');
          case '"' -> string();
          default -> literal();
        };
    depth--;
    return value;
  }

  private JsonNode container(Kind kind, char close) throws NotUnderstood {
    int from = at++;
    List<Child> children = new ArrayList<>();
    skip();
    while (peek() != close) {
      children.add(kind == Kind.OBJECT ? member() : element());
      skip();
      if (peek() == ',') {
        at++;
        skip();
      } else if (peek() != close) {
        throw wrong("a comma or a " + close + " is missing");
      }
    }
    return new JsonNode(kind, from, ++at, "", children);
  }

  private Child element() throws NotUnderstood {
    int from = at;
    return new Child("", from, value());
  }

  private Child member() throws NotUnderstood {
    if (peek() != '"') {
      throw wrong("a name in quotes is missing");
    }
    JsonNode name = string();
    skip();
    if (peek() != ':') {
      throw wrong("a colon is missing");
    }
    at++;
    skip();
    return new Child(name.text(), name.from(), value());
  }

  private JsonNode string() throws NotUnderstood {
    int from = at++;
    StringBuilder said = new StringBuilder();
    while (peek() != '"') {
      char c = text.charAt(at++);
      if (c < ' ') {
        throw wrong("a string does not end on its line");
      }
      said.append(c == '\\' ? escaped() : c);
    }
    return new JsonNode(Kind.STRING, from, ++at, said.toString(), List.of());
  }

  private char escaped() throws NotUnderstood {
    char c = peek();
    at++;
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> unicode();
      default -> throw wrong("\\" + c + " means nothing");
    };
  }

  private char unicode() throws NotUnderstood {
    String digits = text.substring(at, Math.min(text.length(), at + 4));
    if (!digits.matches("[0-9a-fA-F]{4}")) {
      throw wrong("\\u needs four digits");
    }
    at += 4;
    return (char) Integer.parseInt(digits, 16);
  }

  private JsonNode literal() throws NotUnderstood {
    Matcher literal = LITERAL.matcher(text).region(at, text.length());
    if (!literal.lookingAt()) {
      throw wrong("a value is missing");
    }
    int from = at;
    at = literal.end();
    if (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
      throw wrong("a value is missing");
    }
    return new JsonNode(Kind.OTHER, from, at, "", List.of());
  }

  private void skip() throws NotUnderstood {
    at = Blanks.after(text, at);
  }

  private char peek() throws NotUnderstood {
    if (at >= text.length()) {
      throw wrong("it ends too early");
    }
    return text.charAt(at);
  }

  private NotUnderstood wrong(String why) {
    return NotUnderstood.at(text, Math.min(at, text.length()), why);
  }
}
