package dev.afterclick.app.command;

import dev.afterclick.ui.terminal.JlineTerminal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Asks the person at the terminal. */
@FunctionalInterface
public interface Dialogue {

  /** Returns the answer; nothing where there is nobody to ask. */
  Optional<String> ask(String question);

  /** Asks on the terminal of this process, where both input and output are one. */
  static Dialogue ofProcess() {
    return question -> JlineTerminal.isThere() ? Optional.of(answer(question)) : Optional.empty();
  }

  private static String answer(String question) {
    System.out.print(question);
    System.out.flush();
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    try {
      String line = lines.readLine();
      return line == null ? "" : line;
    } catch (IOException e) {
      return "";
    }
  }
}
