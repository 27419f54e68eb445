package dev.afterclick.journal;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import dev.afterclick.model.RepoPath;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A line of the journal, read as far as it tells something that is known here.
 *
 * <p>Events and fields that a newer afterclick has added are read too, as texts.
 *
 * @param json the line as it stands
 * @param at when it happened
 * @param event what happened
 * @param fields the fields that are texts, numbers or truths
 * @param sessions the same of each session that it names, or that may be meant
 */
public record JournalLine(
    String json,
    Instant at,
    String event,
    Map<String, String> fields,
    List<Map<String, String>> sessions) {

  /** Reads a line; nothing if it is damaged. */
  static Optional<JournalLine> parse(byte[] line) {
    String json = new String(line, StandardCharsets.UTF_8);
    try (JsonReader in = new JsonReader(new StringReader(json))) {
      in.setStrictness(Strictness.STRICT);
      List<Map<String, String>> sessions = new ArrayList<>();
      Map<String, String> fields = object(in, sessions);
      boolean whole = in.peek() == JsonToken.END_DOCUMENT;
      String time = fields.getOrDefault("time", "");
      String event = fields.getOrDefault("event", "");
      return whole && !event.isEmpty()
          ? Optional.of(new JournalLine(json, Instant.parse(time), event, fields, sessions))
          : Optional.empty();
    } catch (IOException | IllegalStateException | DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Returns a field, if the line has it. */
  public Optional<String> field(String name) {
    return Optional.ofNullable(fields.get(name));
  }

  /** Returns all that the sessions it is about are called. */
  Stream<String> names() {
    Stream<String> own =
        switch (event) {
          case "session" -> field("id").stream();
          case "touch" -> field("worktree").stream();
          default -> Stream.empty();
        };
    return Stream.concat(
        own, everything().flatMap(part -> valuesOf(part, "session", "label", "agent")));
  }

  /** Returns the paths that it is about. */
  public Stream<RepoPath> paths() {
    return everything()
        .flatMap(part -> valuesOf(part, "path", "origin"))
        .filter(path -> !path.isEmpty() && !path.startsWith("/") && !path.endsWith("/"))
        .map(RepoPath::ofEscaped);
  }

  private Stream<Map<String, String>> everything() {
    return Stream.concat(Stream.of(fields), sessions.stream());
  }

  private static Stream<String> valuesOf(Map<String, String> fields, String... names) {
    return Stream.of(names).flatMap(name -> Stream.ofNullable(fields.get(name)));
  }

  private static Map<String, String> object(JsonReader in, List<Map<String, String>> sessions)
      throws IOException {
    Map<String, String> fields = new HashMap<>();
    in.beginObject();
    while (in.hasNext()) {
      String name = in.nextName();
      switch (in.peek()) {
        case STRING, NUMBER -> fields.put(name, in.nextString());
        case BOOLEAN -> fields.put(name, String.valueOf(in.nextBoolean()));
        case BEGIN_ARRAY -> array(in, isOfSessions(name) ? sessions : new ArrayList<>());
        default -> in.skipValue();
      }
    }
    in.endObject();
    return fields;
  }

  private static boolean isOfSessions(String name) {
    return name.equals("sessions") || name.equals("candidates");
  }

  private static void array(JsonReader in, List<Map<String, String>> objects) throws IOException {
    in.beginArray();
    while (in.hasNext()) {
      if (in.peek() == JsonToken.BEGIN_OBJECT) {
        objects.add(object(in, new ArrayList<>()));
      } else {
        in.skipValue();
      }
    }
    in.endArray();
  }
}
