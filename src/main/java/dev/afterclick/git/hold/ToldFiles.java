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
 * <p>A file goes once what it says is recorded, and no sooner: whoever is killed in between has
 * told it twice at most to those who watch, and the record knows it by its name. For one thread.
 */
public final class ToldFiles {

  private static final String FIRST = "afterclick-told 1";
  private static final String NONE = "-";

  private final Path folder;
  private final Set<String> seen = new HashSet<>();

  /** Makes it for the repository at {@code commonDir}. */
  public ToldFiles(Path commonDir) {
    this.folder = below(commonDir);
  }

  static Path below(Path commonDir) {
    return commonDir.resolve("afterclick").resolve("holds").resolve("told");
  }

  /**
   * What stands there.
   *
   * @param fresh what was told since the last time, the oldest first
   * @param left what was told before, and is still to be recorded by somebody
   */
  public record Found(List<Told> fresh, List<Told> left) {}

  /** Reads what stands there; what the guard cannot have written is taken away. */
  public Found next() {
    List<Told> fresh = new ArrayList<>();
    List<Told> left = new ArrayList<>();
    List<Path> files = files();
    seen.retainAll(files.stream().map(ToldFiles::nameOf).toList());
    for (Path file : files) {
      try {
        Optional<Told> told = read(file);
        told.ifPresentOrElse((seen.add(nameOf(file)) ? fresh : left)::add, () -> delete(file));
      } catch (IOException e) {
        // It was recorded and is gone, or can be read the next time.
      }
    }
    return new Found(List.copyOf(fresh), List.copyOf(left));
  }

  /** Takes away what was recorded. From any thread. */
  public void recorded(Told told) {
    delete(folder.resolve(told.name()));
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // It stays, and is recorded once all the same.
    }
  }

  private static String nameOf(Path file) {
    return String.valueOf(file.getFileName());
  }

  private List<Path> files() {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> !nameOf(file).startsWith("."))
          .filter(file -> !nameOf(file).startsWith(LeftFiles.PREFIX))
          .sorted()
          .toList();
    } catch (IOException e) {
      return List.of(); // The guard has told nothing yet.
    }
  }

  /** Returns nothing for what the guard cannot have written. */
  private static Optional<Told> read(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file, StandardCharsets.ISO_8859_1);
    try {
      boolean whole = lines.size() > 2 && lines.get(lines.size() - 1).equals(HoldText.LAST);
      return whole && lines.get(0).equals(FIRST)
          ? Optional.of(told(nameOf(file), lines.subList(1, lines.size() - 1)))
          : Optional.empty();
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }

  private static Told told(String name, List<String> lines) {
    Map<String, String> words = new HashMap<>();
    for (String line : lines) {
      String[] word = line.split(" ", 2);
      words.put(word[0], word.length == 2 ? word[1] : "");
    }
    return new Told(
        name,
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
