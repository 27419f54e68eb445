package dev.afterclick.app.command;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Writes the commands and their options as a manual page has them. */
final class CommandTable {

  private CommandTable() {}

  static String manual(CommandLine program) {
    Stream<CommandLine> commands = program.getSubcommands().values().stream();
    return Stream.concat(Stream.of(program), commands)
        .map(command -> section(command.getCommandSpec()))
        .collect(Collectors.joining());
  }

  private static String section(CommandSpec command) {
    String items =
        Stream.concat(
                command.options().stream().map(CommandTable::item),
                command.positionalParameters().stream().map(CommandTable::item))
            .collect(Collectors.joining());
    return ".SS "
        + escaped(command.qualifiedName())
        + "\n"
        + sentences(description(command))
        + items;
  }

  private static String[] description(CommandSpec command) {
    return command.usageMessage().description();
  }

  private static String item(OptionSpec option) {
    String value = option.arity().max() == 0 ? "" : valueOf(option);
    String names =
        Arrays.stream(option.names())
            .map(name -> "\\fB" + escaped(name) + "\\fR" + joined(name, value))
            .collect(Collectors.joining(", "));
    return ".TP\n" + names + "\n" + sentences(option.description());
  }

  private static String item(PositionalParamSpec parameter) {
    String more = parameter.arity().max() > 1 ? " ..." : "";
    return ".TP\n\\fI"
        + parameter.paramLabel()
        + "\\fR"
        + more
        + "\n"
        + sentences(parameter.description());
  }

  private static String valueOf(OptionSpec option) {
    return "\\fI" + escaped(option.paramLabel()) + "\\fR";
  }

  private static String joined(String name, String value) {
    if (value.isEmpty()) {
      return "";
    }
    return (name.startsWith("--") ? "=" : " ") + value;
  }

  private static String sentences(String... lines) {
    return List.of(lines).stream().map(line -> escaped(line) + "\n").collect(Collectors.joining());
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\e").replace("-", "\\-");
  }
}
