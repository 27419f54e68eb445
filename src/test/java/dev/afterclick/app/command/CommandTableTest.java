package dev.afterclick.app.command;

import dev.afterclick.manual.GeneratedPart;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Compares the commands and options that the manual lists with those that the program obeys. */
final class CommandTableTest {

  @Test
  void manualListsTheCommandsAndTheirOptions() throws IOException {
    CommandLines program = new CommandLines(Surroundings.ofProcess());
    GeneratedPart.ofManual("commands").isExactly(CommandTable.manual(program.parser()));
  }
}
