package dev.afterclick.agents.install;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Which files and folders were not there before us, so that they vanish with us. */
final class Made {

  private final Path record;

  Made(Path data) {
    this.record = data.resolve("made");
  }

  boolean knows(Path path) throws IOException {
    return paths().contains(path.toString());
  }

  private Set<String> paths() throws IOException {
    Set<String> paths = new TreeSet<>();
    OwnersFile.read(record)
        .ifPresent(bytes -> new String(bytes, StandardCharsets.UTF_8).lines().forEach(paths::add));
    return paths;
  }

  /** Makes a folder and all that are missing above it. */
  void folder(Path folder) throws IOException {
    List<Path> missing = new ArrayList<>();
    for (Path each = folder; each != null && Files.notExists(each); each = each.getParent()) {
      missing.add(0, each);
    }
    for (Path each : missing) {
      Files.createDirectory(each);
    }
    note(missing);
  }

  /** Notes what is about to be made: a file that is there for certain is never taken for ours. */
  void note(List<Path> fresh) throws IOException {
    Set<String> paths = paths();
    boolean changed = false;
    for (Path path : fresh) {
      // A name that spans lines could be taken for others.
      changed |= !path.toString().contains("\n") && paths.add(path.toString());
    }
    if (changed) {
      save(paths);
    }
  }

  private void save(Set<String> paths) throws IOException {
    if (paths.isEmpty()) {
      Files.deleteIfExists(record);
      return;
    }
    String text = String.join("\n", paths) + "\n";
    OwnersFile.write(record, text.getBytes(StandardCharsets.UTF_8), OwnersFile.PRIVATE);
  }

  /** Forgets a file, and takes away the folders above it that were made and are empty. */
  void unmake(Path file) throws IOException {
    Set<String> paths = paths();
    boolean changed = paths.remove(file.toString());
    for (Path each : emptied(OwnersFile.folder(file), paths)) {
      changed |= paths.remove(each.toString());
    }
    if (changed) {
      save(paths);
    }
  }

  /** Forgets everything, our own folder too: it holds this record, so it goes last. */
  void unmakeAll() throws IOException {
    Set<String> paths = paths();
    Files.deleteIfExists(record);
    emptied(OwnersFile.folder(record), paths);
  }

  /** Deletes a folder and those above it, as long as they are ours and empty. */
  private static List<Path> emptied(Path folder, Set<String> ours) throws IOException {
    List<Path> gone = new ArrayList<>();
    Path each = folder;
    while (each != null && ours.contains(each.toString())) {
      OwnersFile.deleteIfEmpty(each);
      if (Files.exists(each)) {
        break;
      }
      gone.add(each);
      each = each.getParent();
    }
    return gone;
  }
}
