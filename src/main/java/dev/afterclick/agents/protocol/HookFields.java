package dev.afterclick.agents.protocol;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a hook's JSON says, under one name for each thing whatever the agent calls it.
 *
 * <p>Read as a stream, and as far as it is JSON: the spool cuts off what is very long, and what
 * counts stands in front.
 */
final class HookFields {

  /** A thing that some field of the JSON tells. */
  enum Thing {
    SESSION,
    SUB_AGENT,
    TITLE,
    FOLDER,
    EVENT,
    TOOL,
    CALL
  }

  private static final int MOST_PATHS = 200;
  private static final int MOST_NESTED = 2;

  private static final Map<String, Thing> NAMES =
      Map.ofEntries(
          Map.entry("session_id", Thing.SESSION),
          Map.entry("sessionId", Thing.SESSION),
          Map.entry("sessionID", Thing.SESSION),
          Map.entry("conversation_id", Thing.SESSION),
          Map.entry("agent_id", Thing.SUB_AGENT),
          Map.entry("session_title", Thing.TITLE),
          Map.entry("cwd", Thing.FOLDER),
          Map.entry("directory", Thing.FOLDER),
          Map.entry("hook_event_name", Thing.EVENT),
          Map.entry("hookEventName", Thing.EVENT),
          Map.entry("tool_name", Thing.TOOL),
          Map.entry("toolName", Thing.TOOL),
          Map.entry("tool", Thing.TOOL),
          Map.entry("tool_use_id", Thing.CALL),
          Map.entry("tool_call_id", Thing.CALL),
          Map.entry("toolCallId", Thing.CALL),
          Map.entry("callID", Thing.CALL));

  private static final Set<String> INPUTS = Set.of("tool_input", "toolArgs", "args");
  private static final Set<String> RESULTS = Set.of("tool_response", "toolResult", "tool_output");
  private static final Set<String> PATHS =
      Set.of("file_path", "filePath", "path", "notebook_path", "absolute_path");
  private static final Set<String> PATCHES = Set.of("command", "patchText", "input", "patch");

  private final Map<Thing, String> things = new HashMap<>();
  private final Set<String> paths = new LinkedHashSet<>();
  private boolean failed;
  private int nested;

  private HookFields() {}

  /** Reads as much as there is; nothing at all when it is no JSON object. */
  static HookFields of(String json) {
    HookFields fields = new HookFields();
    fields.read(json);
    return fields;
  }

  Optional<String> get(Thing thing) {
    return Optional.ofNullable(things.get(thing));
  }

  /** Returns the paths as they are written, in patches too. */
  List<String> paths() {
    return new ArrayList<>(paths);
  }

  /** Tells whether the tool's result is that it failed. */
  boolean hasFailed() {
    return failed;
  }

  private void read(String json) {
    try (JsonReader in = new JsonReader(new StringReader(json))) {
      top(in);
    } catch (IOException | IllegalStateException | NumberFormatException e) {
      // Cut off, or no JSON: what was read so far is all there is.
    }
  }

  private void top(JsonReader in) throws IOException {
    in.beginObject();
    while (in.hasNext()) {
      String name = in.nextName();
      if (INPUTS.contains(name)) {
        input(in);
      } else if (RESULTS.contains(name)) {
        result(in);
      } else if (name.equals("workspace_roots")) {
        root(in);
      } else if (!isPath(name, in)) {
        thing(name, in);
      }
    }
    in.endObject();
  }

  private void thing(String name, JsonReader in) throws IOException {
    Thing thing = NAMES.get(name);
    if (thing != null && in.peek() == JsonToken.STRING) {
      things.putIfAbsent(thing, in.nextString());
    } else {
      in.skipValue();
    }
  }

  /** Reads what the tool is called with: fields, or a text that holds them or a patch. */
  private void input(JsonReader in) throws IOException {
    if (in.peek() == JsonToken.STRING) {
      text(in.nextString());
      return;
    }
    if (in.peek() != JsonToken.BEGIN_OBJECT) {
      in.skipValue();
      return;
    }
    in.beginObject();
    while (in.hasNext()) {
      String name = in.nextName();
      if (PATCHES.contains(name)) {
        command(in);
      } else if (!isPath(name, in)) {
        in.skipValue();
      }
    }
    in.endObject();
  }

  private boolean isPath(String name, JsonReader in) throws IOException {
    boolean path = PATHS.contains(name) && in.peek() == JsonToken.STRING;
    if (path) {
      add(in.nextString());
    }
    return path;
  }

  private void command(JsonReader in) throws IOException {
    if (in.peek() == JsonToken.STRING) {
      patch(in.nextString());
    } else if (in.peek() == JsonToken.BEGIN_ARRAY) {
      in.beginArray();
      while (in.hasNext()) {
        command(in);
      }
      in.endArray();
    } else {
      in.skipValue();
    }
  }

  private void text(String text) throws IOException {
    if (text.stripLeading().startsWith("{") && nested < MOST_NESTED) {
      nested++;
      try (JsonReader in = new JsonReader(new StringReader(text))) {
        input(in);
      } finally {
        nested--;
      }
    } else {
      patch(text);
    }
  }

  private void patch(String text) {
    PatchPaths.in(text).forEach(this::add);
  }

  private void add(String path) {
    if (paths.size() < MOST_PATHS) {
      paths.add(path);
    }
  }

  private void root(JsonReader in) throws IOException {
    if (in.peek() != JsonToken.BEGIN_ARRAY) {
      in.skipValue();
      return;
    }
    in.beginArray();
    while (in.hasNext()) {
      thing("cwd", in);
    }
    in.endArray();
  }

  private void result(JsonReader in) throws IOException {
    if (in.peek() != JsonToken.BEGIN_OBJECT) {
      in.skipValue();
      return;
    }
    in.beginObject();
    while (in.hasNext()) {
      resultField(in.nextName(), in);
    }
    in.endObject();
  }

  private void resultField(String name, JsonReader in) throws IOException {
    boolean error = name.equals("error") && in.peek() != JsonToken.NULL;
    if (name.equals("resultType") && in.peek() == JsonToken.STRING) {
      failed |= !in.nextString().equals("success");
    } else if (name.equals("success") && in.peek() == JsonToken.BOOLEAN) {
      failed |= !in.nextBoolean();
    } else {
      failed |= error;
      in.skipValue();
    }
  }
}
