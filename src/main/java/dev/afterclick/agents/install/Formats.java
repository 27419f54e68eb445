package dev.afterclick.agents.install;

import java.util.List;
import java.util.function.Function;

/** The ways in which agents write a hook in JSON. */
final class Formats {

  private static final String VERSION = "\"version\": 1";

  private Formats() {}

  /** As Claude Code does: hooks in groups, each for some tools. */
  static Format groups(AgentSettings agent, HookLine line, List<Row> rows, String patience) {
    return groups(agent, line, rows, row -> patience);
  }

  /**
   * As Codex does: Claude's, but it waits for what runs at a session's end for three seconds at
   * most, and warns at each start of who asks for more.
   */
  static Format codex(HookLine line, List<Row> rows) {
    return groups(
        AgentSettings.CODEX,
        line,
        rows,
        row -> ", \"timeout\": " + (row.event().equals("SessionEnd") ? 3 : HookLine.PATIENCE));
  }

  private static Format groups(
      AgentSettings agent, HookLine line, List<Row> rows, Function<Row, String> patience) {
    return new HooksJson(
        "",
        rows,
        row ->
            "{"
                + row.matcher().map(tools -> JsonText.member("matcher", tools) + ", ").orElse("")
                + "\"hooks\": [{\"type\": \"command\", "
                + JsonText.member("command", line.of(agent.word(), row.event()))
                + patience.apply(row)
                + "}]}");
  }

  /**
   * Copilot takes any other status than 0 for a refusal, also that of a script which is gone: its
   * line ends well whatever happens.
   */
  static Format copilot(HookLine line, List<Row> rows) {
    return new HooksJson(
        VERSION,
        rows,
        row ->
            "{\"type\": \"command\", "
                + JsonText.member(
                    "bash", line.of(AgentSettings.COPILOT.word(), row.event()) + " || :")
                + ", \"timeoutSec\": "
                + HookLine.PATIENCE
                + "}");
  }

  /** As Cursor does: nothing but the command. */
  static Format cursor(HookLine line, List<Row> rows) {
    return new HooksJson(
        VERSION,
        rows,
        row ->
            "{"
                + JsonText.member("command", line.of(AgentSettings.CURSOR.word(), row.event()))
                + "}");
  }
}
