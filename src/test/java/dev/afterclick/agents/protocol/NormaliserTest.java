package dev.afterclick.agents.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterclick.model.AgentNote;
import dev.afterclick.model.SessionId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each agent's input comes to. */
final class NormaliserTest {

  private static final Instant AT = Instant.parse("2026-11-22T09:00:00Z");

  /** The events of agents that do not say them in their input. */
  private static final Map<String, String> EVENTS =
      Map.of(
          "opencode/edit", "tool.execute.before",
          "opencode/patch", "tool.execute.before",
          "opencode/bash", "tool.execute.before",
          "copilot/edit", "preToolUse",
          "copilot/edit-in-text", "preToolUse",
          "copilot/patch", "preToolUse",
          "copilot/edited", "postToolUse");

  @TempDir private Path folder;
  private Path root;

  @BeforeEach
  void begin() throws IOException {
    root = Files.createDirectories(folder.toRealPath().resolve("work/src/lib")).resolve("../..");
    root = root.toRealPath();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      delimiter = '|',
      textBlock =
          """
          claude/session-start   | STARTED      | 6f1c2f7e-0b1d-4a57-9d55-7d2c8f4b0a11 | ''
          claude/prompt          | PROMPTED     | 6f1c2f7e-0b1d-4a57-9d55-7d2c8f4b0a11 | ''
          claude/read            | READING      | 6f1c2f7e-0b1d-4a57-9d55-7d2c8f4b0a11 | src/lib/session.ts
          claude/edit            | EDITING      | 6f1c2f7e-0b1d-4a57-9d55-7d2c8f4b0a11 | src/lib/session.ts
          claude/notebook        | EDITING      | 6f1c2f7e-0b1d-4a57-9d55-7d2c8f4b0a11 | n.ipynb
          claude/sub-agent       | EDITING      | 6f1c2f7e-0b1d-4a57-9d55-7d2c8f4b0a11:a7f3 | src/lib/session.ts
          claude/edited          | EDITED       | 6f1c2f7e-0b1d-4a57-9d55-7d2c8f4b0a11 | src/lib/session.ts
          claude/bash            | SHELL_OPENED | 6f1c2f7e-0b1d-4a57-9d55-7d2c8f4b0a11 | ''
          claude/bash-done       | SHELL_CLOSED | 6f1c2f7e-0b1d-4a57-9d55-7d2c8f4b0a11 | ''
          claude/stop            | WAITING      | 6f1c2f7e-0b1d-4a57-9d55-7d2c8f4b0a11 | ''
          claude/end             | ENDED        | 6f1c2f7e-0b1d-4a57-9d55-7d2c8f4b0a11 | ''
          codex/start            | STARTED      | 019a-codex | ''
          codex/patch            | EDITING      | 019a-codex | src/lib/session.ts src/lib/token.ts src/lib/legacy.ts src/lib/a.ts src/lib/b.ts
          codex/patched          | EDITED       | 019a-codex | src/lib/session.ts src/lib/token.ts src/lib/legacy.ts src/lib/a.ts src/lib/b.ts
          codex/heredoc          | SHELL_OPENED | 019a-codex | src/lib/session.ts src/lib/token.ts src/lib/legacy.ts src/lib/a.ts src/lib/b.ts
          gemini/replace         | EDITING      | g-1 | src/lib/session.ts
          gemini/written         | EDITED       | g-1 | src/lib/session.ts
          gemini/write-failed    | -            | -   | ''
          gemini/shell           | SHELL_OPENED | g-1 | ''
          gemini/end             | ENDED        | g-1 | ''
          opencode/edit          | EDITING      | ses_1 | src/lib/session.ts
          opencode/patch         | EDITING      | ses_1 | src/lib/session.ts src/lib/token.ts src/lib/legacy.ts src/lib/a.ts src/lib/b.ts
          opencode/bash          | SHELL_OPENED | ses_1 | ''
          copilot/edit           | EDITING      | c0-1 | src/lib/session.ts
          copilot/edit-in-text   | EDITING      | c0-1 | src/lib/session.ts
          copilot/patch          | EDITING      | c0-1 | src/lib/session.ts src/lib/token.ts src/lib/legacy.ts src/lib/a.ts src/lib/b.ts
          copilot/edited         | EDITED       | c0-1 | src/lib/session.ts
          qwen/edit              | EDITING      | q-1 | src/lib/session.ts
          qwen/shell             | SHELL_OPENED | q-1 | ''
          kimi/write             | EDITING      | k-1 | src/lib/session.ts
          kimi/stop              | WAITING      | k-1 | ''
          cursor/edit            | EDITING      | cu-1 | src/lib/session.ts
          cursor/edited          | EDITED       | cu-1 | src/lib/session.ts
          cursor/shell           | SHELL_OPENED | cu-1 | ''
          """)
  void understands(String recording, AgentNote.Moment moment, String session, String files) {
    Recording recorded = recording(recording);
    Optional<AgentNote> note = note(recorded.agent(), event(recording), recorded.in(root));
    assertEquals(Optional.ofNullable(moment), note.map(AgentNote::moment));
    if (moment != null) {
      assertEquals(recorded.agent() + ":" + session, note.get().session().value());
      assertEquals(root, note.get().folder());
      assertEquals(
          files,
          note.get().files().stream()
              .map(file -> root.relativize(file).toString())
              .collect(Collectors.joining(" ")));
    }
  }

  @Test
  void tellsTheTitleTheCallAndTheParent() {
    Recording start = recording("claude/session-start");
    assertEquals(Optional.of("Auth refactor"), note("claude", "", start.in(root)).get().title());
    AgentNote sub = note("claude", "", recording("claude/sub-agent").in(root)).get();
    assertEquals(
        Optional.of(new SessionId("claude:6f1c2f7e-0b1d-4a57-9d55-7d2c8f4b0a11")), sub.parent());
    assertEquals(Optional.of("toolu_01ABC"), sub.call());
  }

  @Test
  void coversEveryRecording() {
    assertEquals(8, Recording.all().stream().map(Recording::agent).distinct().count());
  }

  @Test
  void readsWhatWasCutOff() {
    byte[] whole = recording("claude/edit").in(root);
    String cut = new String(whole, StandardCharsets.UTF_8).split("\"old_string\"", -1)[0];
    byte[] text = (cut + "\"old_string\":\"xyz").getBytes(StandardCharsets.UTF_8);
    assertEquals(1, note("claude", "", text).get().files().size());
  }

  @Test
  void keepsNamesOfFilesHarmless() throws IOException {
    Files.createSymbolicLink(root.resolve("link"), Path.of("src"));
    assertEquals(List.of(root.resolve("src/lib/x")), files("link/lib/../lib/x"));
    assertEquals(List.of(root.resolve("new/folder/x")), files("new/folder/x"));
    assertEquals(List.of(), files("new/../../../etc/passwd"), "through what is not there");
    assertEquals(List.of(), files("a\\u0000b"));
    assertEquals(List.of(root.resolve("a\nb")), files("a\\nb"));
    assertEquals(List.of(), files("/"));
  }

  @Test
  void takesNothingForANoteThatIsNone() {
    for (String text :
        List.of(
            "",
            "null",
            "[]",
            "{",
            "{}",
            "\u0000",
            "not JSON",
            "{\"session_id\":7}",
            "{\"session_id\":\"\",\"hook_event_name\":\"Stop\"}",
            "[".repeat(100_000),
            "{\"tool_input\":".repeat(100_000))) {
      assertTrue(note("claude", "PreToolUse", text.getBytes(StandardCharsets.UTF_8)).isEmpty());
    }
  }

  private List<Path> files(String path) {
    String json =
        "{\"session_id\":\"s\",\"cwd\":\""
            + root
            + "\",\"hook_event_name\":\"PreToolUse\","
            + "\"tool_name\":\"Edit\",\"tool_input\":{\"file_path\":\""
            + path
            + "\"}}";
    return note("claude", "", json.getBytes(StandardCharsets.UTF_8)).get().files();
  }

  private Optional<AgentNote> note(String agent, String event, byte[] input) {
    String text = new String(input, StandardCharsets.UTF_8);
    return Normaliser.read(Agent.named(agent).orElseThrow(), event, text, AT, folder)
        .map(Normaliser.Heard::note);
  }

  private static Recording recording(String name) {
    return new Recording(name.split("/", -1)[0], name.split("/", -1)[1]);
  }

  private static String event(String recording) {
    return EVENTS.getOrDefault(recording, "");
  }
}
