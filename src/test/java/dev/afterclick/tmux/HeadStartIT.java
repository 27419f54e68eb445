package dev.afterclick.tmux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterclick.TempRepo;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Has the built program rehearse, and looks at what its next start runs on. */
final class HeadStartIT {

  @TempDir Path folder;

  @Test
  void mapsTheClassesAndTheLibraryOfTheRehearsal() throws Exception {
    TempRepo repo = TempRepo.in(folder).commit("Begin");
    assertEquals(0, start(repo, "check").waitFor());
    Path start = HeadStart.awaitIn(repo.home().resolve(".cache"));
    assertEquals(List.of("classes.jsa", "libjlinenative.so", "made-of"), names(start));

    Process running = start(repo, "--headless");
    try (BufferedReader lines = running.inputReader()) {
      assertTrue(String.valueOf(lines.readLine()).contains("started"));
      String mapped = Files.readString(Path.of("/proc/" + running.pid() + "/maps"));
      assertTrue(mapped.contains(start.resolve("classes.jsa").toString()), mapped);
      assertTrue(mapped.contains(start.resolve("libjlinenative.so").toString()), mapped);
    } finally {
      // Not Process.destroy, which would close what it still has to say.
      running.toHandle().destroy();
    }
    assertNull(running.errorReader().readLine());
    assertEquals(0, running.waitFor());
  }

  private Process start(TempRepo repo, String... words) throws IOException {
    String launcher = Path.of("scripts/afterclick").toAbsolutePath().toString();
    ProcessBuilder builder = new ProcessBuilder(launcher).directory(repo.root().toFile());
    builder.command().addAll(List.of(words));
    builder.environment().put("HOME", repo.home().toString());
    builder.environment().remove("XDG_CACHE_HOME");
    return builder.start();
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
