package dev.afterclick.scripts;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** One of the POSIX shells that {@code /bin/sh} may be. */
public record Shell(List<String> command) {

  /**
   * Returns {@code /bin/sh}, or all that this machine has: with {@code -Dtests.shells=all}, as
   * {@code scripts/check-shells} asks for.
   */
  public static Stream<Shell> all() {
    Stream<List<String>> more =
        "all".equals(System.getProperty("tests.shells"))
            ? Stream.of(
                List.of("/usr/bin/dash"),
                List.of("/usr/bin/bash"),
                List.of("/usr/bin/bash", "--posix"),
                List.of("/usr/bin/busybox", "sh"),
                List.of("/usr/bin/mksh"))
            : Stream.of();
    return Stream.concat(Stream.of(List.of("/bin/sh")), more)
        .filter(command -> Files.isExecutable(Path.of(command.get(0))))
        .map(Shell::new);
  }

  @Override
  public String toString() {
    return String.join(" ", command);
  }
}
