package dev.afterclick.agents.install;

import dev.afterclick.agents.protocol.Agent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where each agent reads which hooks to run, and of which events ours is to hear.
 *
 * <p>Their settings are the person's own, not a project's: what lies in one worktree and is not
 * committed is not seen in the others.
 */
public enum AgentSettings {
  CLAUDE("claude", "CLAUDE_CONFIG_DIR", ".claude", "settings.json"),
  CODEX("codex", "CODEX_HOME", ".codex", "hooks.json"),
  GEMINI("gemini", "GEMINI_CLI_HOME", ".gemini", "settings.json") {
    @Override
    Path folder(Homes homes) {
      return homes.folder("GEMINI_CLI_HOME", "").resolve(".gemini");
    }
  },
  OPENCODE("opencode", "", ".config/opencode", "plugins/afterclick.js") {
    @Override
    Path folder(Homes homes) {
      return homes.folder("XDG_CONFIG_HOME", ".config").resolve("opencode");
    }
  },
  COPILOT("copilot", "COPILOT_HOME", ".copilot", "hooks/afterclick.json"),
  QWEN("qwen", "QWEN_HOME", ".qwen", "settings.json"),
  KIMI("kimi", "KIMI_CODE_HOME", ".kimi-code", "config.toml"),
  CURSOR("cursor", "", ".cursor", "hooks.json");

  private final String program;
  private final String variable;
  private final String below;
  private final String file;

  AgentSettings(String program, String variable, String below, String file) {
    this.program = program;
    this.variable = variable;
    this.below = below;
    this.file = file;
  }

  /** Returns that of an agent's name. */
  public static Optional<AgentSettings> named(String name) {
    return Agent.named(name).map(agent -> valueOf(agent.name()));
  }

  /** Returns all names, in one line. */
  public static String names() {
    return Arrays.stream(values()).map(AgentSettings::word).collect(Collectors.joining(", "));
  }

  private Agent agent() {
    return Agent.valueOf(name());
  }

  /** Returns the name to type. */
  public String word() {
    return agent().word();
  }

  /** Returns the name to read. */
  public String title() {
    return agent().title();
  }

  /** Returns what the person has to do after an install. */
  public Optional<String> advice() {
    return this == CODEX
        ? Optional.of("Codex runs a hook only once you trust it: type /hooks in Codex.")
        : Optional.empty();
  }

  /** Returns the folder of its settings. */
  Path folder(Homes homes) {
    return homes.folder(variable, below);
  }

  /** Returns the file that our lines go into. */
  public Path file(Homes homes) {
    return folder(homes).resolve(file);
  }

  /** Tells whether the person seems to use it. */
  boolean isFound(Homes homes) {
    return Files.isDirectory(folder(homes)) || homes.hasProgram(program);
  }

  /** Returns how our lines stand in its file. */
  Format format(HookLine line) {
    return switch (this) {
      case CLAUDE ->
          Formats.groups(this, line, Events.CLAUDE, ", \"timeout\": " + HookLine.PATIENCE);
      case CODEX -> Formats.codex(line, Events.CODEX);
      case GEMINI ->
          Formats.groups(this, line, Events.GEMINI, ", \"timeout\": " + HookLine.PATIENCE + "000");
      // Which unit its time-out has depends on its version; it waits for a minute without.
      case QWEN -> Formats.groups(this, line, Events.QWEN, "");
      case COPILOT -> Formats.copilot(line, Events.COPILOT);
      case CURSOR -> Formats.cursor(line, Events.CURSOR);
      case KIMI -> new KimiToml(line, Events.KIMI);
      case OPENCODE -> new OpencodePlugin(line);
    };
  }

  /** The events that each tells our hook of. */
  private static final class Events {
    private static final List<Row> CLAUDE =
        List.of(
            Row.of("PreToolUse", "Edit|Write|MultiEdit|NotebookEdit|Bash|Read"),
            Row.of("PostToolUse", "Edit|Write|MultiEdit|NotebookEdit|Bash|Read"),
            Row.of("SessionStart"),
            Row.of("SessionEnd"),
            Row.of("UserPromptSubmit"),
            Row.of("Notification"),
            Row.of("Stop"));
    private static final List<Row> CODEX =
        List.of(
            Row.of("PreToolUse", "apply_patch|Edit|Write|Bash"),
            Row.of("PostToolUse", "apply_patch|Edit|Write|Bash"),
            Row.of("SessionStart"),
            Row.of("SessionEnd"),
            Row.of("UserPromptSubmit"),
            Row.of("Stop"));
    private static final List<Row> GEMINI =
        List.of(
            Row.of("BeforeTool", "write_file|replace|run_shell_command"),
            Row.of("AfterTool", "write_file|replace|run_shell_command"),
            Row.of("SessionStart"),
            Row.of("SessionEnd"),
            Row.of("BeforeAgent"),
            Row.of("AfterAgent"),
            Row.of("Notification"));
    private static final List<Row> QWEN =
        List.of(
            Row.of("PreToolUse", "edit|write_file|run_shell_command"),
            Row.of("PostToolUse", "edit|write_file|run_shell_command"),
            Row.of("SessionStart"),
            Row.of("SessionEnd"),
            Row.of("UserPromptSubmit"),
            Row.of("Notification"),
            Row.of("Stop"));
    private static final List<Row> KIMI =
        List.of(
            Row.of("PreToolUse", "^(Edit|Write|Bash)$"),
            Row.of("PostToolUse", "^(Edit|Write|Bash)$"),
            Row.of("SessionStart"),
            Row.of("SessionEnd"),
            Row.of("UserPromptSubmit"),
            Row.of("Stop"));
    private static final List<Row> COPILOT =
        List.of(
            Row.of("preToolUse"),
            Row.of("postToolUse"),
            Row.of("sessionStart"),
            Row.of("sessionEnd"),
            Row.of("userPromptSubmitted"));
    private static final List<Row> CURSOR =
        List.of(
            Row.of("preToolUse"),
            Row.of("afterFileEdit"),
            Row.of("beforeShellExecution"),
            Row.of("afterShellExecution"),
            Row.of("sessionStart"),
            Row.of("sessionEnd"),
            Row.of("beforeSubmitPrompt"),
            Row.of("stop"));
  }
}
