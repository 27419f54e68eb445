package dev.afterclick.app.command;

import java.io.Console;
import java.util.Optional;

/** Asks the person at the terminal. */
@FunctionalInterface
public interface Dialogue {

  /** Returns the answer; nothing where there is nobody to ask. */
  Optional<String> ask(String question);

  /** Asks on the terminal of this process, where both input and output are one. */
  static Dialogue ofProcess() {
    return question -> {
      Console console = System.console();
      return console == null
          ? Optional.empty()
          : Optional.ofNullable(console.readLine("%s", question)).or(() -> Optional.of(""));
    };
  }
}
