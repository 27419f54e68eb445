package dev.afterclick.manual;

import dev.afterclick.model.Action;
import dev.afterclick.model.Action.Group;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the table of keys as Markdown and as a manual page has it. */
final class KeyTable {

  private KeyTable() {}

  static String markdown() {
    return groups()
        .map(
            group ->
                "\n**"
                    + group.title()
                    + "**\n\n| key | |\n|---|---|\n"
                    + lines(group, KeyTable::markdownRow))
        .collect(Collectors.joining());
  }

  static String manual() {
    return groups()
        .map(group -> ".SS " + group.title() + "\n" + lines(group, KeyTable::manualItem))
        .collect(Collectors.joining());
  }

  private static Stream<Group> groups() {
    return Arrays.stream(Group.values());
  }

  private static String lines(Group group, Function<Action, String> line) {
    return Arrays.stream(Action.values())
        .filter(action -> action.group() == group)
        .map(line)
        .collect(Collectors.joining());
  }

  private static String markdownRow(Action action) {
    return "| " + joined(action.keys(), "`", "`") + " | " + action.help() + " |\n";
  }

  private static String manualItem(Action action) {
    return ".TP\n" + joined(action.keys(), "\\fB", "\\fR") + "\n" + action.help() + "\n";
  }

  private static String joined(List<String> keys, String before, String after) {
    return keys.stream()
        .map(key -> before + key.replace("-", before.equals("`") ? "-" : "\\-") + after)
        .collect(Collectors.joining(", "));
  }
}
