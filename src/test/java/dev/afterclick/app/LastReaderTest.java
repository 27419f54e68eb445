package dev.afterclick.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterclick.TempRepo;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Reads a line of what a process would go on to print for ever, and goes, while nothing happens.
 */
final class LastReaderTest {

  @TempDir private Path folder;

  @Test
  @EnabledOnOs(OS.LINUX)
  void letsTheLogEndWithWhoReadsIt() throws IOException, InterruptedException {
    TempRepo main = TempRepo.in(folder).write("a", "a\n").commit("Begin");
    Recorded record = new Recorded(main);
    record.touch("auth", "a", record.text("a\n"), record.text("b\n"));
    Process log =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "log",
                "--follow")
            .directory(main.root().toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      try (BufferedReader head = log.inputReader()) {
        assertTrue(head.readLine().endsWith("  a"));
      }
      assertTrue(log.waitFor(30, TimeUnit.SECONDS), "it stayed, and nobody reads it");
      assertEquals(0, log.exitValue());
    } finally {
      log.destroyForcibly();
    }
  }
}
