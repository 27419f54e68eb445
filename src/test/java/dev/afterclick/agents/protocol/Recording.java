package dev.afterclick.agents.protocol;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * An agent's input as its documentation shapes it, from the resources.
 *
 * @param agent the agent's word
 * @param name the file's name without its end
 */
public record Recording(String agent, String name) {

  private static final Path FOLDER = Path.of("src/test/resources/agents");

  /** Returns all there are. */
  public static List<Recording> all() {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .map(file -> FOLDER.relativize(file))
          .map(file -> new Recording(file.getName(0).toString(), withoutEnd(file)))
          .sorted((one, other) -> one.toString().compareTo(other.toString()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads it for an agent that works in {@code root}; agents write it in one line. */
  public byte[] in(Path root) {
    try {
      String text = Files.readString(FOLDER.resolve(agent).resolve(name + ".json"));
      return text.replaceAll("\\n *", "")
          .replace("@ROOT@", root.toString())
          .getBytes(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String withoutEnd(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.length() - ".json".length());
  }
}
