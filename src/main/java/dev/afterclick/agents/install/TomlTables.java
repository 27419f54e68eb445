package dev.afterclick.agents.install;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The tables of a TOML text, found without understanding what is in them. */
final class TomlTables {

  /**
   * A table.
   *
   * @param header its name, with its brackets and without blanks
   * @param from where the line of its name begins
   * @param to where the line after its last key begins
   */
  record Table(String header, int from, int to, String text) {
    boolean isHook() {
      return header.equals("[[hooks]]");
    }

    boolean isOurs() {
      return isHook() && HookLine.isOurs(text.replace("\\\"", "\"").replace("\\\\", "\\"));
    }
  }

  private static final Pattern OTHER_HOOKS = Pattern.compile("\\[\\[?\"?hooks\"?[].].*");
  private static final Pattern HOOKS_KEY = Pattern.compile("[\"']?hooks[\"']?\\s*[.=].*");

  private final String text;
  private final List<Table> tables = new ArrayList<>();
  private boolean hasHooksKey;

  private TomlTables(String text) {
    this.text = text;
  }

  /**
   * Reads a text.
   *
   * @throws NotUnderstood where a string or a bracket does not end, or a line says nothing
   */
  static TomlTables of(String text) throws NotUnderstood {
    TomlTables tables = new TomlTables(text);
    tables.read();
    return tables;
  }

  private void read() throws NotUnderstood {
    String header = "";
    int from = 0;
    int to = 0;
    int at = text.startsWith("\uFEFF") ? 1 : 0;
    while (at < text.length()) {
      int next = TomlLine.end(text, at);
      String line = text.substring(at, next).strip();
      if (line.startsWith("[")) {
        add(header, from, to);
        header = TomlLine.header(text, at, line);
        from = at;
        to = next;
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        TomlLine.checkKey(text, at, line);
        hasHooksKey |= header.isEmpty() && HOOKS_KEY.matcher(line).lookingAt();
        to = next;
      }
      at = next;
    }
    add(header, from, to);
  }

  private void add(String header, int from, int to) {
    if (!header.isEmpty()) {
      tables.add(new Table(header, from, to, text.substring(from, to)));
    }
  }

  /** Our tables would not go together with hooks that are written otherwise. */
  void refuseOtherHooks() throws NotUnderstood {
    boolean others =
        tables.stream()
            .anyMatch(table -> !table.isHook() && OTHER_HOOKS.matcher(table.header()).matches());
    if (hasHooksKey || others) {
      throw new NotUnderstood("its hooks are no [[hooks]] tables");
    }
  }

  List<Table> all() {
    return List.copyOf(tables);
  }

  /** Returns the tables that run our hook. */
  List<Table> ours() {
    return tables.stream().filter(Table::isOurs).toList();
  }

  /** Tells whether no other table begins between two places. */
  boolean areOurs(int from, int to) {
    return tables.stream()
        .filter(table -> table.from() >= from && table.from() < to)
        .allMatch(Table::isOurs);
  }
}
