package dev.afterclick.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import dev.afterclick.TempRepo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tells what is healthy in a repository and what is not. */
final class DoctorCommandTest {

  @TempDir private Path folder;
  private TempRepo main;
  private Path home;

  @BeforeEach
  void begin() {
    main = TempRepo.in(folder).write("a", "1\n").commit("Begin");
    home = main.path(".git/afterclick");
  }

  @Test
  void findsNothingWrongInARepositoryThatItNeverSaw() {
    Program doctor = Program.run(main, "doctor");
    assertEquals(0, doctor.status(), doctor.out().text());
    assertTrue(doctor.out().text().contains("· consent   holds would not be enforced"));
    assertTrue(doctor.out().text().contains("→ afterclick install"));
    assertFalse(Files.exists(home));
  }

  @Test
  void findsNothingWrongAfterAnInstall() {
    main.worktree("linked");
    Program.run(main, "install", "--yes");
    Program doctor = Program.run(main, "doctor", "--json");
    assertEquals(0, doctor.status(), doctor.out().text());
    assertTrue(
        JsonParser.parseString(doctor.out().text())
            .getAsJsonObject()
            .get("healthy")
            .getAsBoolean());
    assertTrue(doctor.out().text().contains("\"text\": \"linked\""), doctor.out().text());
  }

  @Test
  void findsBrokenHoldsOpenFoldersAndWorktreesThatGoTheirOwnWay() throws IOException {
    Program.run(main, "install", "--yes");
    Path holds = Files.createDirectories(home.resolve("holds"));
    Files.writeString(holds.resolve("h1.hold"), "afterclick-hold 1\nid h1\n");
    Files.setPosixFilePermissions(holds, PosixFilePermissions.fromString("rwxr-xr-x"));
    main.git("config", "extensions.worktreeConfig", "true");
    main.git("config", "--worktree", "core.hooksPath", "mine");

    Program doctor = Program.run(main, "doctor");
    assertEquals(1, doctor.status());
    String said = doctor.out().text();
    assertTrue(said.contains("✗ holds     git passes over a broken hold: "), said);
    assertTrue(said.contains("h1.hold: it is not whole"), said);
    assertTrue(said.contains("✗ folder    " + holds + " is open to others"), said);
    assertTrue(said.contains("✗ worktree  main: core.hooksPath in its config.worktree"), said);
  }

  @Test
  void findsHooksThatAreArmedThoughNothingIsHeld() throws IOException {
    Program.run(main, "install", "--yes");
    Files.writeString(
        main.path(".git/hooks/update"),
        "#!/bin/sh\n# Put here by afterclick while a path is held; it goes with the last hold.\n");
    Program doctor = Program.run(main, "doctor");
    assertEquals(1, doctor.status());
    assertTrue(doctor.out().text().contains("✗ arms"), doctor.out().text());
  }
}
