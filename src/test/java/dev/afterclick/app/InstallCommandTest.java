package dev.afterclick.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterclick.TempRepo;
import dev.afterclick.git.hooks.Arming;
import dev.afterclick.git.worktree.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person's consent that holds may arm git's hooks, given and taken back. */
final class InstallCommandTest {

  @TempDir private Path folder;
  private TempRepo main;
  private Path consent;

  @BeforeEach
  void begin() {
    main = TempRepo.in(folder).write("a", "1\n").commit("Begin");
    consent = main.path(".git/afterclick/consent");
  }

  @Test
  void saysWhatItWillDoAndAsks() {
    Program no = Program.answered("n", main, "install");
    assertEquals(2, no.status());
    assertEquals(
        "With the first hold, reference-transaction, update, pre-rebase, pre-push go into "
            + main.path(".git/hooks")
            + "; with the last one they leave it.",
        no.out().text());
    assertTrue(no.err().text().startsWith("afterclick: nothing was changed\n"), no.err().text());
    assertFalse(Files.exists(main.path(".git/afterclick")));

    Program yes = Program.answered("y", main, "install", "git");
    assertEquals(0, yes.status(), yes.err().text());
    assertTrue(yes.out().text().endsWith("so git runs nothing of ours now."), yes.out().text());
    assertTrue(Files.exists(consent));
  }

  @Test
  void needsAYesWhereThereIsNoTerminal() {
    Program install = Program.run(main, "install");
    assertEquals(2, install.status());
    assertEquals(
        "afterclick: install needs a yes, and there is no terminal to ask on\n"
            + "hint: afterclick install --yes, if that is what you want",
        install.err().text());
    assertFalse(Files.exists(consent));
  }

  @Test
  void installsAndUninstallsAgainAndAgain() {
    for (int i = 0; i < 2; i++) {
      assertEquals(0, Program.run(main, "install", "--yes").status());
    }
    Program uninstall = Program.run(main, "uninstall", "--yes");
    assertEquals(0, uninstall.status());
    assertFalse(Files.exists(main.path(".git/afterclick")));
    assertEquals("Nothing is installed here.", Program.run(main, "uninstall").out().text());
  }

  @Test
  void finishesAnUninstallThatWasKilled() throws Exception {
    assertEquals(0, Program.run(main, "install", "--yes").status());
    Repository repository = Repository.find(main.program());
    Arming.of(repository).arm();
    Arming.of(repository).disarm();
    Files.delete(consent);
    assertEquals(0, Program.run(main, "uninstall", "--yes").status());
    assertFalse(Files.exists(main.path(".git/afterclick")));
  }

  @Test
  void leavesTheConfigurationAsItWas() throws IOException {
    main.git("config", "core.hooksPath", ".husky/_");
    String before = Files.readString(main.path(".git/config"));
    Program install = Program.run(main, "install", "--yes");
    assertTrue(install.out().text().contains("is added to " + main.path(".git/config") + " now"));
    assertTrue(Files.readString(main.path(".git/config")).contains("afterclick/armed.gitconfig"));
    // Killed in the middle of an uninstall.
    Files.delete(consent);
    assertEquals(0, Program.run(main, "uninstall", "--yes").status());
    assertEquals(before, Files.readString(main.path(".git/config")));
    assertEquals("Nothing is installed here.", Program.run(main, "uninstall").out().text());
  }

  @Test
  void namesAllThereIsToInstallFor() {
    Program install = Program.run(main, "install", "clippy", "--yes");
    assertEquals(2, install.status());
    assertEquals(
        "afterclick: there is no clippy to install for\n"
            + "hint: there are git and the agents "
            + "claude, codex, gemini, opencode, copilot, qwen, kimi, cursor",
        install.err().text());
  }
}
