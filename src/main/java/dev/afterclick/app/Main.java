package dev.afterclick.app;

import dev.afterclick.app.command.CommandLines;
import dev.afterclick.app.command.HookCommand;
import dev.afterclick.app.command.Surroundings;
import java.nio.file.Path;
import java.util.List;

/** Starts afterclick. */
public final class Main {

  private Main() {}

  public static void main(String[] args) {
    if (args.length > 0 && args[0].equals("hook") && !List.of(args).contains("--help")) {
      List<String> words = List.of(args).subList(1, args.length);
      System.exit(HookCommand.run(words, System.in, System.out, Path.of("").toAbsolutePath()));
    }
    System.exit(CommandLines.run(Surroundings.ofProcess(), args));
  }
}
