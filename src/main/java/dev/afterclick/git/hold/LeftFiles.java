package dev.afterclick.git.hold;

import dev.afterclick.git.OurFiles;
import dev.afterclick.git.WholeFile;
import dev.afterclick.model.Entry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What commands have left for the engine to record, a file each time, beside what the guard tells.
 *
 * <p>Only who records takes the files away: another one that watches the same repository shows what
 * they say, and the record has still to be written. For one thread.
 */
public final class LeftFiles {

  /** How the names begin, which the guard's do not. */
  static final String PREFIX = "left-";

  private final Path folder;
  private final Set<String> seen = new HashSet<>();

  /** Makes it for the repository at {@code commonDir}. */
  public LeftFiles(Path commonDir) {
    this.folder = ToldFiles.below(commonDir);
  }

  /** Leaves entries for whoever records. */
  public void leave(List<Entry> entries) throws IOException {
    Files.createDirectories(
        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    for (Entry entry : entries) {
      Path file = folder.resolve(PREFIX + entry.at().getEpochSecond() + OurFiles.fresh());
      WholeFile.write(file, LeftText.write(entry).getBytes(StandardCharsets.US_ASCII));
    }
  }

  /**
   * Returns what was left since the last time, the oldest first.
   *
   * @param taking whether to take it away
   */
  public List<Entry> next(boolean taking) {
    List<Entry> left = new ArrayList<>();
    for (Path file : files()) {
      if (seen.add(String.valueOf(file.getFileName()))) {
        LeftText.read(lines(file)).ifPresent(left::add);
      }
      if (taking) {
        take(file);
      }
    }
    return List.copyOf(left);
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
      return all.filter(file -> String.valueOf(file.getFileName()).startsWith(PREFIX))
          .sorted()
          .toList();
    } catch (IOException e) {
      return List.of(); // Nothing was left yet.
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return List.of();
    }
  }
}
