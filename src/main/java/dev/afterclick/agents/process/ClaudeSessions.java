package dev.afterclick.agents.process;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import dev.afterclick.model.AgentState;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Reads what Claude Code notes down of each session that runs, below the home folder. */
final class ClaudeSessions {

  /**
   * What is noted of a session.
   *
   * @param title how it is called, by the person or after what it works on
   */
  record Noted(Optional<String> title, Optional<AgentState> state) {
    static final Noted NOTHING = new Noted(Optional.empty(), Optional.empty());
  }

  private static final int LARGEST = 1 << 16;

  private final Path folder;

  ClaudeSessions(Path home) {
    this.folder = home.resolve(".claude/sessions");
  }

  /** Returns what is noted of a process; nothing when the file is not there, or not as known. */
  Optional<Noted> of(long pid) {
    try (InputStream file = Files.newInputStream(folder.resolve(pid + ".json"))) {
      byte[] json = file.readNBytes(LARGEST);
      Map<String, String> texts = texts(new ByteArrayInputStream(json));
      return Optional.of(new Noted(title(texts), state(texts)));
    } catch (IOException | IllegalStateException e) {
      return Optional.empty();
    }
  }

  /** One that is derived is the folder's name with a few random letters: the branch says more. */
  private static Optional<String> title(Map<String, String> texts) {
    return texts.getOrDefault("nameSource", "").equals("derived")
        ? Optional.empty()
        : Optional.ofNullable(texts.get("name")).map(String::strip).filter(t -> !t.isEmpty());
  }

  private static Optional<AgentState> state(Map<String, String> texts) {
    if (!texts.getOrDefault("waitingFor", "").isEmpty()) {
      return Optional.of(AgentState.WAITING);
    }
    return switch (texts.getOrDefault("status", "")) {
      case "busy", "working", "running" -> Optional.of(AgentState.WORKING);
      case "idle", "waiting" -> Optional.of(AgentState.WAITING);
      default -> Optional.empty();
    };
  }

  private static Map<String, String> texts(InputStream json) throws IOException {
    Map<String, String> texts = new HashMap<>();
    try (JsonReader in = new JsonReader(new InputStreamReader(json, StandardCharsets.UTF_8))) {
      in.beginObject();
      while (in.hasNext()) {
        String name = in.nextName();
        if (in.peek() == JsonToken.STRING) {
          texts.put(name, in.nextString());
        } else {
          in.skipValue();
        }
      }
      in.endObject();
    }
    return texts;
  }
}
