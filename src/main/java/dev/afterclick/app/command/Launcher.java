package dev.afterclick.app.command;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the script that starts this program. */
final class Launcher {

  private Launcher() {}

  /** Returns it: beside the jar, or among the scripts of the source folder where that was built. */
  static Optional<Path> find() {
    CodeSource source = Launcher.class.getProtectionDomain().getCodeSource();
    if (source == null) {
      return Optional.empty();
    }
    try {
      Path code = Path.of(source.getLocation().toURI());
      return Stream.of("afterclick", "../scripts/afterclick")
          .map(name -> code.resolveSibling(name).normalize())
          .filter(Files::isRegularFile)
          .filter(Files::isExecutable)
          .findFirst();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
