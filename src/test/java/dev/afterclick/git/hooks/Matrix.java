package dev.afterclick.git.hooks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A table of operations that real git carries out while a path is held.
 *
 * <p>The guard runs under {@code /bin/sh}, or the shell that {@code -Dguard.shell=} names.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Matrix {

  private Path folder;
  private Scene template;
  private int copies;

  abstract Stream<Case> cases();

  @BeforeAll
  void begin(@TempDir Path temp) {
    folder = temp;
    template = template(make(temp.resolve("template")));
  }

  Scene template(Path folder) {
    return Scene.create(folder);
  }

  private static Path make(Path folder) {
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void answers(Case each) {
    each.play(template.copy(make(folder.resolve("case-" + ++copies))));
  }
}
