package dev.afterclick.app.reconcile;

import dev.afterclick.git.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What was reconciled, a file each, so that it can be undone whoever did it and whatever ended in
 * between.
 *
 * <p>A file is written before anything is changed: what was begun and not ended can be undone too.
 */
final class Deeds {

  /** Nobody undoes the hundredth last. */
  private static final int MOST = 100;

  private final Path folder;

  /** Makes it for the repository at {@code commonDir}; touches nothing yet. */
  Deeds(Path commonDir) {
    this.folder = commonDir.resolve("afterclick").resolve("reconciled");
  }

  /** A deed, and where it is written down. */
  record Kept(Path file, Deed deed) {}

  Kept write(Deed deed) throws IOException {
    Files.createDirectories(
        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    long time = deed.at().toEpochMilli();
    Path file = folder.resolve(name(time));
    while (Files.exists(file)) {
      time++;
      file = folder.resolve(name(time));
    }
    save(file, deed);
    forgetTheOldest();
    return new Kept(file, deed);
  }

  Kept replace(Kept kept, Deed by) throws IOException {
    save(kept.file(), by);
    return new Kept(kept.file(), by);
  }

  void forget(Kept kept) throws IOException {
    Files.deleteIfExists(kept.file());
  }

  /** Finds the newest that is meant. */
  Optional<Kept> last(Predicate<Deed> meant) throws IOException {
    for (Path file : newestFirst()) {
      Optional<Deed> deed = read(file).filter(meant);
      if (deed.isPresent()) {
        return Optional.of(new Kept(file, deed.get()));
      }
    }
    return Optional.empty();
  }

  private static void save(Path file, Deed deed) throws IOException {
    WholeFile.write(file, DeedJson.write(deed).getBytes(StandardCharsets.UTF_8));
  }

  /** What is damaged cannot be undone. */
  private static Optional<Deed> read(Path file) throws IOException {
    try {
      return Optional.of(DeedJson.read(Files.readString(file)));
    } catch (NoSuchFileException | RuntimeException e) {
      return Optional.empty();
    }
  }

  private void forgetTheOldest() throws IOException {
    List<Path> all = newestFirst();
    for (Path file : all.subList(Math.min(MOST, all.size()), all.size())) {
      Files.deleteIfExists(file);
    }
  }

  private List<Path> newestFirst() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> file.toString().endsWith(".json"))
          .sorted(Comparator.reverseOrder())
          .toList();
    } catch (NoSuchFileException e) {
      return List.of();
    }
  }

  private static String name(long time) {
    return String.format(Locale.ROOT, "%015d.json", time);
  }
}
