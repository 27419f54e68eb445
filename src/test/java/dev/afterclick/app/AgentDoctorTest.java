package dev.afterclick.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterclick.TempRepo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What doctor says of agents, of the engine and of what lies between the two. */
final class AgentDoctorTest {

  @TempDir private Path folder;
  private TempRepo main;
  private Path home;

  @BeforeEach
  void begin() throws IOException {
    main = TempRepo.in(folder).write("a", "1\n").commit("Begin");
    home = Files.createDirectory(folder.resolve("person"));
  }

  private Program run(String... words) {
    return Program.atHome(home, main, words);
  }

  private String says(int status) {
    Program doctor = run("doctor");
    assertEquals(status, doctor.status(), doctor.out().text() + doctor.err().text());
    return doctor.out().text();
  }

  private static void assertSays(String expected, String said) {
    assertTrue(said.contains(expected), said);
  }

  @Test
  void namesAnAgentThatTellsNothing() throws IOException {
    assertSays("✓ agent     no agent is found that afterclick knows", says(0));
    Files.createDirectory(home.resolve(".claude"));
    String said = says(0);
    assertSays("· agent     Claude Code does not tell afterclick what it does", said);
    assertSays("→ afterclick install claude", said);
    run("install", "claude", "--yes");
    assertSays("✓ agent     Claude Code tells afterclick before it writes", says(0));
  }

  @Test
  void knowsItsHooksInWhatAnAgentWroteAnew() throws IOException {
    Path settings = Files.createDirectory(home.resolve(".qwen")).resolve("settings.json");
    Files.writeString(settings, "{\n  \"a\": 1\n}\n");
    run("install", "qwen", "--yes");
    String written = Files.readString(settings).replace("\": [", "\":\n\t[");
    Files.writeString(settings, written.replaceAll("\\}\\s*$", ",\"\\$version\": 4}"));
    assertSays("✓ agent     Qwen Code tells afterclick before it writes", says(0));
    String before = Files.readString(settings);
    run("install", "qwen", "--yes");
    assertEquals(before, Files.readString(settings));
  }

  @Test
  void findsHooksOfAnotherVersion() throws IOException {
    run("install", "claude", "--yes");
    Path settings = home.resolve(".claude/settings.json");
    Files.writeString(settings, Files.readString(settings).replace("|Read", ""));
    assertSays("✗ agent     Claude Code's hooks are not this version's", says(1));
    run("install", "claude", "--yes");
    says(0);

    Path hook = home.resolve(".local/share/afterclick/hook");
    Files.writeString(hook, "#!/bin/sh\n");
    assertSays("✗ agent     " + hook + " is not this version's", says(1));
    run("install", "claude", "--yes");
    says(0);
    Files.writeString(settings, "{");
    assertSays("✗ agent     Claude Code: " + settings + " is left as it is: line 1", says(1));
  }

  @Test
  void knowsWhetherCodexHasBeenToldToTrust() throws IOException {
    run("install", "codex", "--yes");
    String said = says(1);
    assertSays("✗ agent     Codex does not run the hooks: nobody has said that", said);
    assertSays("→ type /hooks in Codex", said);
    StringBuilder trust = new StringBuilder("model = \"x\"\n");
    for (String event :
        new String[] {
          "pre_tool_use",
          "post_tool_use",
          "session_start",
          "session_end",
          "user_prompt_submit",
          "stop"
        }) {
      assertSays("✗ agent", says(1));
      trust.append(
          "[hooks.state.\"" + home.resolve(".codex/hooks.json") + ":" + event + ":0:0\"]\n");
      trust.append("trusted_hash = \"sha256:0\"\n");
      Files.writeString(home.resolve(".codex/config.toml"), trust);
    }
    says(0);
  }

  @Test
  void tellsWhatWaitsForAnEngine() throws IOException {
    assertSays("· engine    no afterclick is running here", says(0));
    Files.createDirectory(
        main.path(".git/afterclick"),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    Path spooled = main.path(".git/afterclick/spool/1.claude.Stop");
    Files.createDirectory(spooled.getParent());
    Files.writeString(spooled, "{}");
    assertSays("· spool     1 things that agents told wait to be read", says(0));
    Files.setLastModifiedTime(spooled, FileTime.from(Instant.EPOCH));
    assertSays("· spool     1 things that agents told wait", says(0));
  }

  @Test
  void findsAStoreThatGitCannotRead() throws IOException {
    Path store = Files.createDirectories(main.path(".git/afterclick/store.git"));
    Files.writeString(store.resolve("HEAD"), "nonsense\n");
    String said = says(1);
    assertSays("✗ store     git cannot read " + store, said);
    assertSays("→ end afterclick, then: mv " + store, said);
  }

  @Test
  void namesTheToolWhoseHooksGitRuns() {
    assertSays("✓ chain     git looks for hooks in its own folder", says(0));
    main.git("config", "core.hooksPath", ".husky/_");
    assertSays("✓ chain     core.hooksPath is .husky/_, of husky; those hooks go on", says(0));
  }
}
