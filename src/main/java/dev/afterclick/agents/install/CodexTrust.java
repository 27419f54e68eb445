package dev.afterclick.agents.install;

import dev.afterclick.agents.install.JsonNode.Child;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whether the person has told Codex to trust our hooks; it runs no others, and does not say so.
 *
 * <p>Codex notes a hook that is trusted in its {@code config.toml}, by its file, its event and its
 * place there, with a hash of its line. We never write that, and do not check the hash: a line that
 * has changed since shows in that it is not the one that we install.
 *
 * @param hooks its file of hooks
 */
record CodexTrust(Path hooks) {

  private static final Pattern CAPITAL = Pattern.compile("(?<=[a-z])(?=[A-Z])");

  boolean isGiven() throws IOException {
    List<TomlTables.Table> trusted =
        TomlTables.of(text(hooks.resolveSibling("config.toml"))).all().stream()
            .filter(table -> table.text().contains("trusted_hash"))
            .toList();
    return places().stream()
        .allMatch(place -> trusted.stream().anyMatch(table -> names(table, place)));
  }

  private boolean names(TomlTables.Table table, String place) {
    String header = table.header();
    String key = "hooks.state.";
    return header.contains(key) && header.contains((hooks + place).replaceAll("[ \\t]", ""));
  }

  /** Returns where our hooks stand, as in {@code :pre_tool_use:0:0}. */
  private List<String> places() throws IOException {
    List<String> places = new ArrayList<>();
    Optional<JsonNode> root = JsonReader.root(text(hooks));
    List<Child> events =
        root.flatMap(all -> all.member("hooks"))
            .map(all -> all.value().children())
            .orElse(List.of());
    for (Child event : events) {
      List<Child> groups = event.value().children();
      for (int i = 0; i < groups.size(); i++) {
        if (HooksJson.holdsOurs(groups.get(i))) {
          places.add(":" + snake(event.name()) + ":" + i + ":");
        }
      }
    }
    return places;
  }

  private static String snake(String event) {
    return CAPITAL.matcher(event).replaceAll("_").toLowerCase(Locale.ROOT);
  }

  private static String text(Path file) throws IOException {
    return OwnersFile.read(file).map(bytes -> new String(bytes, StandardCharsets.UTF_8)).orElse("");
  }
}
