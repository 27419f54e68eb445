package dev.afterclick.agents.install;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One line of TOML, together with those that its strings and brackets span. */
final class TomlLine {

  private static final Pattern HEADER = Pattern.compile("(\\[.*?\\])\\s*(?:#.*)?");

  private TomlLine() {}

  /** Returns where the next line begins. */
  static int end(String text, int from) throws NotUnderstood {
    int depth = 0;
    int at = from;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '#') {
        at = Blanks.endOfComment(text, at);
      } else if (c == '"' || c == '\'') {
        at = endOfString(text, at, c);
      } else {
        depth += c == '[' || c == '{' ? 1 : c == ']' || c == '}' ? -1 : 0;
        at++;
        if (c == '\n' && depth <= 0) {
          return at;
        }
      }
    }
    if (depth > 0) {
      throw NotUnderstood.at(text, from, "a bracket is not closed");
    }
    return at;
  }

  private static int endOfString(String text, int from, char quote) throws NotUnderstood {
    String three = String.valueOf(quote).repeat(3);
    boolean isLong = text.startsWith(three, from);
    int at = from + (isLong ? 3 : 1);
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\\' && quote == '"') {
        at += 2;
      } else if (isLong ? text.startsWith(three, at) : c == quote) {
        return afterQuotes(text, at, quote, isLong);
      } else if (c == '\n' && !isLong) {
        break;
      } else {
        at++;
      }
    }
    throw NotUnderstood.at(text, from, "a string does not end");
  }

  /** A long string may itself end in up to two quotes. */
  private static int afterQuotes(String text, int from, char quote, boolean isLong) {
    int most = from + (isLong ? 5 : 1);
    int at = from;
    while (at < most && at < text.length() && text.charAt(at) == quote) {
      at++;
    }
    return at;
  }

  /** Returns the name of a table, in its brackets and without blanks. */
  static String header(String text, int place, String line) throws NotUnderstood {
    Matcher name = HEADER.matcher(line);
    if (!name.matches() || line.startsWith("[[") != name.group(1).endsWith("]]")) {
      throw NotUnderstood.at(text, place, "a table has no proper name");
    }
    return name.group(1).replaceAll("[ \\t]", "");
  }

  static void checkKey(String text, int place, String line) throws NotUnderstood {
    int equal = line.indexOf('=');
    if (equal < 1 || line.substring(equal + 1).isBlank()) {
      throw NotUnderstood.at(text, place, "a key or its value is missing");
    }
  }
}
