package dev.afterclick.scripts;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** One of the POSIX shells that {@code /bin/sh} may be. */
record Shell(List<String> command) {

  /** Returns those that this machine has; {@code sh} is everywhere. */
  static Stream<Shell> all() {
    return Stream.of(
            List.of("/bin/sh"),
            List.of("/usr/bin/dash"),
            List.of("/usr/bin/bash"),
            List.of("/usr/bin/busybox", "sh"),
            List.of("/usr/bin/mksh"))
        .filter(command -> Files.isExecutable(Path.of(command.get(0))))
        .map(Shell::new);
  }

  @Override
  public String toString() {
    return String.join(" ", command);
  }
}
