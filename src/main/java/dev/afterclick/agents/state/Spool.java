package dev.afterclick.agents.state;

import dev.afterclick.model.Warning;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What hooks have left for the engine, an entry each: {@code <agent>.<event>.<anything>} with the
 * agent's JSON as it came, and {@code warning.<anything>}.
 *
 * <p>An entry is whole once its name is there. The script cannot rename without starting a program,
 * so it writes {@code .<name>}, and then makes an empty {@code <name>}: what such a file tells
 * stands in the other one, which goes after it, so that no name is ever there without its words.
 *
 * <p>Only who records takes the files away; another one that watches the same repository just reads
 * them. While nobody does, the hook keeps the folder small: a full one becomes {@code spool.old},
 * in place of the one before. For one thread.
 */
public final class Spool {

  private static final String WARNING = "warning.";
  private static final Duration ABANDONED = Duration.ofHours(1);

  private final Path folder;
  private final Path old;
  private final Set<String> seen = new HashSet<>();

  /** Makes it for what afterclick keeps at {@code home}; touches nothing yet. */
  public Spool(Path home) {
    this.folder = home.resolve("spool");
    this.old = home.resolve("spool.old");
  }

  /**
   * One input, as it came.
   *
   * @param at when it came
   * @param agent the word of the agent
   * @param event the event's name, possibly empty
   */
  public record Input(Instant at, String agent, String event, String json) {}

  /** What has come since the last time, the oldest first. */
  public record News(List<Input> inputs, List<Warning> warnings) {}

  private record Entry(Path file, Instant at) {}

  /** Makes the folder, so that it can be watched. */
  public void prepare() throws IOException {
    SmallFile.makeFolder(folder);
  }

  /**
   * Reads what has come since the last time.
   *
   * @param taking whether to take it away
   */
  public News next(boolean taking) throws IOException {
    List<Input> inputs = new ArrayList<>();
    List<Warning> warnings = new ArrayList<>();
    List<Entry> entries = new ArrayList<>(entries(old));
    entries.addAll(entries(folder));
    for (Entry entry : entries) {
      String name = name(entry.file());
      if (seen.add(name + entry.at())) {
        read(entry, name, inputs, warnings);
      }
      if (taking) {
        Files.deleteIfExists(entry.file());
        Files.deleteIfExists(words(entry.file()));
        seen.remove(name + entry.at());
      }
    }
    if (taking) {
      dropOld();
    }
    return new News(inputs, warnings);
  }

  /** Whatever is left there now, a hook that was killed has left half written. */
  private void dropOld() throws IOException {
    if (Files.isDirectory(old)) {
      dropUnfinished(old, Instant.MAX);
      Files.deleteIfExists(old);
    }
  }

  /** Leaves an input, as the script does. */
  public void add(String agent, String event, byte[] json) throws IOException {
    String text = new String(json, StandardCharsets.UTF_8);
    SmallFile.write(folder.resolve(agent + "." + event + "." + SmallFile.unique()), text);
  }

  /** Leaves a warning for the record. */
  public void add(Warning warning) throws IOException {
    SmallFile.write(folder.resolve(WARNING + SmallFile.unique()), WarningText.write(warning));
  }

  private static void read(Entry entry, String name, List<Input> inputs, List<Warning> warnings) {
    if (name.startsWith(WARNING)) {
      WarningText.read(SmallFile.lines(entry.file())).ifPresent(warnings::add);
    } else {
      input(entry, name).ifPresent(inputs::add);
    }
  }

  /** The event's name may hold dots, what follows it holds none but from a clash of names. */
  private static Optional<Input> input(Entry entry, String name) {
    String[] parts = name.split("\\.", -1);
    if (parts.length < 3) {
      return Optional.empty();
    }
    int last = parts.length - 1;
    while (last > 2 && parts[last].equals("1")) {
      last--;
    }
    String event = String.join(".", List.of(parts).subList(1, last));
    try {
      return Optional.of(new Input(entry.at(), parts[0], event, text(entry.file())));
    } catch (IOException e) {
      return Optional.empty(); // Somebody else has taken it.
    }
  }

  /** What is no UTF-8 is no JSON, but not to be stumbled over. */
  private static String text(Path file) throws IOException {
    Path words = words(file);
    byte[] bytes = Files.readAllBytes(Files.exists(words) ? words : file);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static Path words(Path file) {
    return file.resolveSibling("." + file.getFileName());
  }

  private static List<Entry> entries(Path folder) throws IOException {
    List<Entry> entries = new ArrayList<>();
    for (Path file : SmallFile.in(folder)) {
      writtenAt(file).ifPresent(at -> entries.add(new Entry(file, at)));
    }
    entries.sort(Comparator.comparing(Entry::at));
    return entries;
  }

  /** Takes away what hooks that were killed have left half written. */
  public void tidy(Instant now) throws IOException {
    dropUnfinished(folder, now.minus(ABANDONED));
  }

  private static void dropUnfinished(Path folder, Instant before) throws IOException {
    try (var files = Files.newDirectoryStream(folder, ".*")) {
      for (Path file : files) {
        boolean announced = Files.exists(file.resolveSibling(name(file).substring(1)));
        if (!announced && writtenAt(file).filter(time -> time.isBefore(before)).isPresent()) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  /** Returns nothing for a file that somebody else has taken meanwhile. */
  private static Optional<Instant> writtenAt(Path file) {
    try {
      return Optional.of(Files.getLastModifiedTime(file).toInstant());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
