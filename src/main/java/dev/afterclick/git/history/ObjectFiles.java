package dev.afterclick.git.history;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The files that the store's objects stand in.
 *
 * @param store the bare repository
 */
record ObjectFiles(Path store) {

  /** An object in a file of its own. */
  record Loose(String name, Path file) {}

  /**
   * Many objects in one file.
   *
   * @param linked whether it is the user's, and only linked here
   * @param garbage whether it holds what no chain needs
   */
  record Pack(Path index, boolean linked, boolean garbage, Instant made, long size) {

    /** Returns the name without any ending: {@code pack-0123…}. */
    String name() {
      String file = index.toFile().getName();
      return file.substring(0, file.length() - ".idx".length());
    }

    /** Tells whether no chain has needed it since {@code limit}. */
    boolean isGarbageFrom(Instant limit) {
      return garbage && made.isBefore(limit);
    }
  }

  private static final int FOLDERS = 256;
  private static final int EACH = 16;

  /** The index first: a pack that git finds no index of is none. */
  private static final List<String> PARTS = List.of(".idx", ".rev", ".mtimes", ".pack");

  Path packFolder() {
    return store.resolve("objects/pack");
  }

  /** Guesses how many loose objects there are from some of the folders, as git does. */
  int guessLoose() throws IOException {
    int seen = 0;
    for (int i = 0; i < FOLDERS; i += EACH) {
      seen += looseIn(i).size();
    }
    return seen * EACH;
  }

  List<Loose> loose() throws IOException {
    List<Loose> all = new ArrayList<>();
    for (int i = 0; i < FOLDERS; i++) {
      all.addAll(looseIn(i));
    }
    return all;
  }

  List<Pack> packs() throws IOException {
    List<Pack> all = new ArrayList<>();
    if (Files.isDirectory(packFolder())) {
      try (DirectoryStream<Path> indexes = Files.newDirectoryStream(packFolder(), "pack-*.idx")) {
        for (Path index : indexes) {
          all.add(pack(index));
        }
      }
    }
    return all;
  }

  /** Returns how much room the store takes that is neither linked nor about to be given up. */
  long ownSize() throws IOException {
    long size = 0;
    for (Pack pack : packs()) {
      size += pack.linked() || pack.garbage() ? 0 : pack.size();
    }
    for (Loose loose : loose()) {
      size += sizeOf(loose.file());
    }
    return size;
  }

  void deleteLoose(List<Loose> packed) throws IOException {
    for (Loose each : packed) {
      Files.deleteIfExists(each.file());
    }
  }

  void deletePack(Pack pack) throws IOException {
    for (String part : PARTS) {
      Files.deleteIfExists(packFolder().resolve(pack.name() + part));
    }
  }

  private List<Loose> looseIn(int number) throws IOException {
    String start = String.format("%02x", number);
    List<Loose> found = new ArrayList<>();
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(store.resolve("objects").resolve(start), "[0-9a-f]*")) {
      for (Path file : files) {
        found.add(new Loose(start + file.getFileName(), file));
      }
    } catch (NoSuchFileException | NotDirectoryException e) {
      // No object begins with these digits.
    }
    return found;
  }

  private Pack pack(Path index) throws IOException {
    String name = index.toFile().getName();
    String start = name.substring(0, name.length() - ".idx".length());
    Path data = index.resolveSibling(start + ".pack");
    return new Pack(
        index,
        Files.exists(index.resolveSibling(start + ".keep")),
        Files.exists(index.resolveSibling(start + ".mtimes")),
        Files.getLastModifiedTime(index).toInstant(),
        sizeOf(data) + sizeOf(index));
  }

  private static long sizeOf(Path file) throws IOException {
    try {
      return Files.size(file);
    } catch (NoSuchFileException e) {
      return 0;
    }
  }
}
