package dev.afterclick.git.hold;

import dev.afterclick.model.HoldId;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.SessionId;
import dev.afterclick.model.Told;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the guard has told, a file each time.
 *
 * <p>Only who records takes the files away: another one that watches the same repository shows what
 * they say, and the record has still to be written. For one thread.
 */
public final class ToldFiles {

  private static final String FIRST = "afterclick-told 1";
  private static final String NONE = "-";

  private final Path folder;
  private final Set<String> seen = new HashSet<>();

  /** Makes it for the repository at {@code commonDir}. */
  public ToldFiles(Path commonDir) {
    this.folder = commonDir.resolve("afterclick").resolve("holds").resolve("told");
  }

  /**
   * Returns what was told since the last time, the oldest first.
   *
   * @param taking whether to take it away
   */
  public List<Told> next(boolean taking) {
    List<Told> told = new ArrayList<>();
    for (Path file : files()) {
      if (seen.add(String.valueOf(file.getFileName()))) {
        read(file).ifPresent(told::add);
      }
      if (taking) {
        take(file);
      }
    }
    return told;
  }

  private void take(Path file) {
    try {
      Files.deleteIfExists(file);
      seen.remove(String.valueOf(file.getFileName()));
    } catch (IOException e) {
      // It stays, and is not told twice.
    }
  }

  private List<Path> files() {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> !String.valueOf(file.getFileName()).startsWith("."))
          .sorted()
          .toList();
    } catch (IOException e) {
      return List.of(); // The guard has told nothing yet.
    }
  }

  /** Returns nothing for what the guard cannot have written. */
  private static Optional<Told> read(Path file) {
    try {
      List<String> lines = Files.readAllLines(file, StandardCharsets.ISO_8859_1);
      boolean whole = lines.size() > 2 && lines.get(lines.size() - 1).equals(HoldText.LAST);
      return whole && lines.get(0).equals(FIRST)
          ? Optional.of(told(lines.subList(1, lines.size() - 1)))
          : Optional.empty();
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }

  private static Told told(List<String> lines) {
    Map<String, String> words = new HashMap<>();
    for (String line : lines) {
      String[] word = line.split(" ", 2);
      words.put(word[0], word.length == 2 ? word[1] : "");
    }
    return new Told(
        Instant.ofEpochSecond(Long.parseLong(words.getOrDefault("time", ""))),
        words.getOrDefault("what", "").equals("refused"),
        new HoldId(words.getOrDefault("hold", "")),
        RepoPath.ofBytes(Octal.bytes(words.getOrDefault("path", ""))),
        words.getOrDefault("operation", "update"),
        Octal.text(words.getOrDefault("ref", "")),
        text(words, "by").map(SessionId::new),
        text(words, "label"),
        text(words, "incoming"),
        text(words, "reason"));
  }

  private static Optional<String> text(Map<String, String> words, String name) {
    return Optional.ofNullable(words.get(name))
        .filter(word -> !word.isEmpty() && !word.equals(NONE))
        .map(Octal::text);
  }
}
