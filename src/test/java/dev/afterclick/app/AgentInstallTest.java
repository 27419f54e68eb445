package dev.afterclick.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.afterclick.TempRepo;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Our hook in the settings of agents, put there and taken away by commands. */
final class AgentInstallTest {

  @TempDir private Path folder;
  private TempRepo main;
  private Path home;
  private Path settings;
  private Path hook;

  @BeforeEach
  void begin() throws IOException {
    main = TempRepo.in(folder).write("a", "1\n").commit("Begin");
    home = Files.createDirectory(folder.resolve("person"));
    settings = home.resolve(".claude/settings.json");
    hook = home.resolve(".local/share/afterclick/hook");
  }

  private Program run(String... words) {
    return Program.atHome(home, main, words);
  }

  private void settings(String text) throws IOException {
    Files.createDirectories(settings.getParent());
    Files.writeString(settings, text);
  }

  private List<String> files() throws IOException {
    try (Stream<Path> paths = Files.walk(home)) {
      return paths
          .filter(path -> !path.equals(home))
          .map(home::relativize)
          .map(Path::toString)
          .sorted()
          .toList();
    }
  }

  @Test
  void addsItsHooksToTheSettingsOfClaudeAndTakesThemAway() throws IOException {
    String before = "{\n  \"model\": \"opus\",\n  \"hooks\": {\"Stop\": []}\n}";
    settings(before);
    Files.setPosixFilePermissions(settings, PosixFilePermissions.fromString("rw-r-----"));

    Program install = run("install", "claude", "--yes");
    assertEquals(0, install.status(), install.err().text());
    assertTrue(
        install.out().text().startsWith(settings + ": 7 hooks come; "), install.out().text());
    JsonObject now = JsonParser.parseString(Files.readString(settings)).getAsJsonObject();
    assertEquals("opus", now.get("model").getAsString());
    assertEquals(
        "\"" + hook + "\" claude PreToolUse",
        now.getAsJsonObject("hooks")
            .getAsJsonArray("PreToolUse")
            .get(0)
            .getAsJsonObject()
            .getAsJsonArray("hooks")
            .get(0)
            .getAsJsonObject()
            .get("command")
            .getAsString());
    assertTrue(Files.isExecutable(hook));
    assertEquals("rw-r-----", mode(settings));

    assertEquals(
        settings + ": has its 7 hooks already\nClaude Code tells afterclick before it writes.",
        run("install", "claude").out().text());

    Program uninstall = run("uninstall", "claude", "--yes");
    assertEquals(0, uninstall.status(), uninstall.err().text());
    assertEquals(before, Files.readString(settings));
    assertEquals("rw-r-----", mode(settings));
    assertEquals(List.of(".claude", ".claude/settings.json"), files());
    assertEquals("Nothing is installed here.", run("uninstall").out().text());
  }

  private static String mode(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  @Test
  void leavesNoTraceOfWhatItMade() throws IOException {
    for (String agent : agents()) {
      Program install = run("install", agent, "--yes");
      assertEquals(0, install.status(), install.err().text());
      assertTrue(files().contains(".local/share/afterclick/hook"));
    }
    assertEquals(0, run("uninstall", "--yes").status());
    assertEquals(List.of(), files());
  }

  private static List<String> agents() {
    return List.of("claude", "codex", "gemini", "opencode", "copilot", "qwen", "kimi", "cursor");
  }

  @Test
  void installsForEveryAgentThatIsFoundAndForGit() throws IOException {
    settings("{}");
    Files.createDirectory(home.resolve(".codex"));
    Program install = run("install", "--yes");
    assertEquals(0, install.status(), install.err().text());
    assertTrue(Files.exists(main.path(".git/afterclick/consent")));
    assertTrue(Files.exists(home.resolve(".codex/hooks.json")));
    assertFalse(Files.exists(home.resolve(".gemini")));
    assertTrue(install.out().text().contains("type /hooks in Codex"), install.out().text());
  }

  @Test
  void namedAgentsNeedNoRepository() throws IOException {
    Program install = run("-C", home.toString(), "install", "claude", "--yes");
    assertEquals(0, install.status(), install.err().text());
    assertTrue(Files.exists(settings));
  }

  @Test
  void leavesWhatItDoesNotUnderstand() throws IOException {
    settings("{\n  \"model\": \n}\n");
    Program install = run("install", "claude", "codex", "--yes");
    assertEquals(2, install.status());
    assertEquals(
        "afterclick: nothing is changed for Claude Code: "
            + settings
            + " is left as it is: line 3: a value is missing\n"
            + "hint: mend that, then try again; the file is as it was",
        install.err().text());
    assertEquals("{\n  \"model\": \n}\n", Files.readString(settings));
    assertTrue(Files.exists(home.resolve(".codex/hooks.json")));
  }

  @Test
  void writesThroughALinkAndKeepsIt() throws IOException {
    Path dotfile = folder.resolve("dotfiles.json");
    Files.writeString(dotfile, "{}\n");
    Files.createDirectories(settings.getParent());
    Files.createSymbolicLink(settings, Path.of("../../dotfiles.json"));
    assertEquals(0, run("install", "claude", "--yes").status());
    assertTrue(Files.isSymbolicLink(settings));
    assertTrue(Files.readString(dotfile).contains("claude PreToolUse"));
    assertEquals(0, run("uninstall", "claude", "--yes").status());
    assertTrue(Files.isSymbolicLink(settings));
    assertEquals("{}\n", Files.readString(dotfile));
  }

  @Test
  void keepsWhatWasChangedSince() throws IOException {
    settings("{\"a\": 1, \"hooks\": {}}");
    assertEquals(0, run("install", "claude", "--yes").status());
    settings(Files.readString(settings).replace("\"a\": 1", "\"a\": 2"));
    assertEquals(0, run("uninstall", "claude", "--yes").status());
    assertEquals("{\"a\": 2, \"hooks\": {}}", Files.readString(settings));
    assertEquals(List.of(".claude", ".claude/settings.json"), files());
  }

  @Test
  void asksWhereSomebodyIsThereToAnswer() throws IOException {
    settings("{}");
    Program install = run("install", "claude");
    assertEquals(2, install.status());
    assertEquals(
        "afterclick: install needs a yes, and there is no terminal to ask on\n"
            + "hint: afterclick install --yes, if that is what you want",
        install.err().text());
    assertEquals("{}", Files.readString(settings));
  }

  @Test
  void writesAPluginForClaudeThatNeedsNothingElse() throws IOException {
    Program install = run("install", "claude", "--plugin", "../plugin", "--yes");
    assertEquals(0, install.status(), install.err().text());
    Path plugin = main.path("../plugin").normalize();
    assertTrue(
        install.out().text().endsWith("claude --plugin-dir " + plugin), install.out().text());
    assertEquals(
        "afterclick",
        JsonParser.parseString(Files.readString(plugin.resolve(".claude-plugin/plugin.json")))
            .getAsJsonObject()
            .get("name")
            .getAsString());
    assertTrue(
        Files.readString(plugin.resolve("hooks/hooks.json"))
            .contains("\\\"${CLAUDE_PLUGIN_ROOT}/afterclick/hook\\\" claude PreToolUse"));
    assertTrue(Files.isExecutable(plugin.resolve("afterclick/hook")));
    assertEquals(List.of(), files());
    assertEquals(0, run("install", "claude", "--plugin", "../plugin", "--yes").status());

    Program elsewhere = run("install", "claude", "--plugin", ".", "--yes");
    assertEquals(2, elsewhere.status());
    assertEquals(2, run("install", "codex", "--plugin", "../plugin", "--yes").status());
  }

  @Test
  void keepsTheHookForWhomeverMayStillRunIt() throws IOException {
    run("install", "claude", "codex", "--yes");
    settings(Files.readString(settings).replace("{\n", "{{\n"));
    Program uninstall = run("uninstall", "--yes");
    assertEquals(2, uninstall.status());
    assertTrue(uninstall.err().text().contains("Claude Code"), uninstall.err().text());
    assertTrue(Files.exists(hook));
    assertFalse(Files.exists(home.resolve(".codex")));
  }

  @Test
  void leavesAPluginThatWasChangedByHand() throws IOException {
    run("install", "opencode", "--yes");
    Path plugin = home.resolve(".config/opencode/plugins/afterclick.js");
    Files.writeString(plugin, Files.readString(plugin) + "// mine\n");
    Program uninstall = run("uninstall", "opencode", "--yes");
    assertEquals(2, uninstall.status());
    assertTrue(uninstall.err().text().contains("changed by hand"), uninstall.err().text());
    assertTrue(Files.readString(plugin).endsWith("// mine\n"));
  }

  @Test
  void tellsTheScriptWhatToStart() throws IOException, InterruptedException {
    run("install", "claude", "--yes");
    String launcher = Path.of("scripts/afterclick").toAbsolutePath().toString();
    assertTrue(Files.readString(hook).contains("\ninstalled='" + launcher + "'\n"));
    String command =
        JsonParser.parseString(Files.readString(settings))
            .getAsJsonObject()
            .getAsJsonObject("hooks")
            .getAsJsonArray("Stop")
            .get(0)
            .getAsJsonObject()
            .getAsJsonArray("hooks")
            .get(0)
            .getAsJsonObject()
            .get("command")
            .getAsString();
    Process process =
        new ProcessBuilder("sh", "-c", command)
            .directory(home.toFile())
            .redirectInput(ProcessBuilder.Redirect.from(settings.toFile()))
            .redirectErrorStream(true)
            .start();
    assertEquals("", new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    assertEquals(0, process.waitFor());
  }
}
