package dev.afterclick.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.afterclick.TempRepo;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code check} says beside what it may not read; as nobody, for root may read everything. */
final class UnreadableTest {

  private static final List<String> AS_NOBODY = List.of("unshare", "-U");

  @TempDir private Path folder;
  private TempRepo main;
  private TempRepo auth;

  @BeforeEach
  void makeSessions() throws IOException, InterruptedException {
    assumeTrue(isPossible());
    main = TempRepo.in(folder).write("src/secret/key", "k\n").write("f", "f\n").commit("Begin");
    auth = main.worktree("auth-refactor");
    main.worktree("billing-fix");
  }

  @AfterEach
  void permitAgain() throws IOException {
    for (String path : List.of("src/secret", "f")) {
      if (auth != null) {
        permit(path, "rwxr-xr-x");
      }
    }
  }

  @Test
  void doesNotCallFineWhatLiesInAFolderThatItMayNotRead() throws IOException, InterruptedException {
    auth.write("src/secret/new", "n\n");
    permit("src/secret", "---------");

    Ran check = check();

    assertEquals(2, check.status(), check.said());
    assertEquals(
        """
        afterclick: auth-refactor/src/secret: may not be read, so nothing is seen there
        hint: there may be more overlaps than were found; try git status there
        """,
        check.said());
    assertEquals(2, check("src").status());
    assertEquals(2, check("src/secret/key").status());
    assertEquals(0, check("f").status());
  }

  @Test
  void doesNotCallFineAFileThatItMayNotRead() throws IOException, InterruptedException {
    auth.write("f", "changed\n");
    permit("f", "---------");

    Ran check = check();

    assertEquals(2, check.status(), check.said());
    assertTrue(check.said().startsWith("afterclick: auth-refactor/f: may not be read"));
  }

  private record Ran(int status, String said) {}

  private Ran check(String... paths) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(AS_NOBODY);
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin/java").toString(),
            "-XX:-UsePerfData",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "check"));
    command.addAll(List.of(paths));
    ProcessBuilder builder = new ProcessBuilder(command).directory(main.root().toFile());
    builder.environment().put("HOME", main.home().toString());
    builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
    Process process = builder.start();
    String said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ran(process.waitFor(), said);
  }

  private void permit(String path, String mode) throws IOException {
    Files.setPosixFilePermissions(auth.path(path), PosixFilePermissions.fromString(mode));
  }

  private static boolean isPossible() throws InterruptedException {
    List<String> command = new ArrayList<>(AS_NOBODY);
    command.add("true");
    try {
      return new ProcessBuilder(command).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
