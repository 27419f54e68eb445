package dev.afterclick.agents.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What must hold for every settings file, tried with many that a generator makes. */
final class RoundTripTest {

  private static final int TIMES = 3000;
  private static final HookLine LINE =
      new HookLine(Path.of("/home/a \"b\" $c/.local/share/afterclick/hook"));
  private static final List<AgentSettings> AGENTS =
      List.of(
          AgentSettings.CLAUDE, AgentSettings.GEMINI, AgentSettings.COPILOT, AgentSettings.CURSOR);

  private static Merge merge(long seed) {
    return new Merge(AGENTS.get((int) (seed % AGENTS.size())).format(LINE));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** What must hold for one file. */
  private interface Law {
    void holds(Merge merge, String before) throws Exception;
  }

  private static void always(Law law) {
    LongStream.range(0, TIMES)
        .forEach(
            seed -> {
              String before = new Generator(seed).json();
              try {
                law.holds(merge(seed), before);
              } catch (Exception | AssertionError e) {
                throw new AssertionError("seed " + seed + ":\n" + before + "\n", e);
              }
            });
  }

  @Test
  void uninstallUndoesInstallByteForByte() {
    always(
        (merge, before) -> {
          byte[] after = merge.with(bytes(before));
          assertEquals(before, text(merge.without(after, Optional.of(bytes(before)))));
        });
  }

  @Test
  void installingAgainChangesNothing() {
    always(
        (merge, before) -> {
          byte[] once = merge.with(bytes(before));
          byte[] without = merge.without(once, Optional.of(bytes(before)));
          assertEquals(text(once), text(merge.with(without)));
        });
  }

  @Test
  void allElseSaysTheSame() {
    always(
        (merge, before) -> {
          String after = text(merge.with(bytes(before)));
          assertTrue(merge.count(bytes(after)) > 0);
          JsonElement rest = tree(text(merge.without(bytes(after), Optional.empty())));
          assertEquals(less(tree(before)), less(rest));
          assertEquals(less(tree(before)), less(withoutOurs(tree(after))));
        });
  }

  @Test
  void keepsEveryByteThatWasThere() {
    always(
        (merge, before) -> {
          String after = text(merge.with(bytes(before)));
          int at = 0;
          for (int i = 0; i < before.length(); i++) {
            at = after.indexOf(before.charAt(i), at) + 1;
            assertTrue(at > 0, after);
          }
        });
  }

  @Test
  void removesOnlyItsOwnLinesOnceSomethingElseHasChanged() {
    always(
        (merge, before) -> {
          String after = text(merge.with(bytes(before)));
          JsonNode root = JsonReader.root(after).orElseThrow();
          String changed =
              after.substring(0, root.from() + 1)
                  + "\"later\": 1,"
                  + after.substring(root.from() + 1);
          byte[] rest = merge.without(bytes(changed), Optional.of(bytes(before)));
          assertEquals(0, merge.count(rest));
          JsonObject expected = tree(before).getAsJsonObject();
          expected.addProperty("later", 1);
          assertEquals(withDefaults(expected, after), withDefaults(tree(text(rest)), after));
        });
  }

  private static JsonElement tree(String text) throws NotUnderstood {
    if (JsonReader.root(text).isEmpty()) {
      return new JsonObject();
    }
    // Gson has no word for commas before a bracket but null, and none for a byte order mark.
    return JsonParser.parseString(Plain.of(text));
  }

  /** A file that held nothing gets a version as well, where the agent wants one. */
  private static JsonElement withDefaults(JsonElement tree, String after) {
    JsonObject object = tree.getAsJsonObject();
    if (object.size() == 1 && after.contains("\"version\"")) {
      object.addProperty("version", 1);
    }
    return object;
  }

  /** Without what is empty below hooks: it says nothing. */
  private static JsonElement less(JsonElement tree) {
    JsonObject root = tree.deepCopy().getAsJsonObject();
    if (root.get("hooks") instanceof JsonObject hooks) {
      hooks.entrySet().removeIf(event -> event.getValue().getAsJsonArray().isEmpty());
      if (hooks.size() == 0) {
        root.remove("hooks");
      }
    }
    if (root.size() == 1 && root.has("version")) {
      root.remove("version");
    }
    return root;
  }

  private static JsonElement withoutOurs(JsonElement tree) {
    JsonObject hooks = tree.getAsJsonObject().getAsJsonObject("hooks");
    for (String event : hooks.keySet()) {
      List<JsonElement> all = hooks.getAsJsonArray(event).asList();
      all.removeIf(hook -> hook.toString().contains("afterclick/hook"));
    }
    return tree;
  }
}
