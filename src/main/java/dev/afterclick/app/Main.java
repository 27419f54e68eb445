package dev.afterclick.app;

import dev.afterclick.app.command.CommandLines;
import dev.afterclick.app.command.Surroundings;

/** Starts afterclick. */
public final class Main {

  private Main() {}

  public static void main(String[] args) {
    System.exit(CommandLines.run(Surroundings.ofProcess(), args));
  }
}
