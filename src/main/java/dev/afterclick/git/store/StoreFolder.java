package dev.afterclick.git.store;

import dev.afterclick.git.GitException;
import dev.afterclick.git.ObjectFormat;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The bare repository that afterclick keeps for itself; made with the first write. */
final class StoreFolder {

  private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  private final Path home;
  private final Path folder;
  private final ObjectFormat format;

  StoreFolder(Path commonDir, ObjectFormat format) {
    this.home = commonDir.resolve("afterclick");
    this.folder = home.resolve("store.git");
    this.format = format;
  }

  /** Returns the folder that holds all that afterclick keeps. */
  Path home() {
    return home;
  }

  Path path() {
    return folder;
  }

  Path objects() {
    return folder.resolve("objects");
  }

  boolean exists() {
    return Files.isDirectory(objects()) && Files.exists(folder.resolve("HEAD"));
  }

  /** Returns what tells this folder from another of the same name; nothing if there is none. */
  Optional<Object> identity() {
    try {
      return Optional.ofNullable(
          Files.readAttributes(objects(), BasicFileAttributes.class).fileKey());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Makes the repository unless it is there; two processes may do so at the same time. */
  void create() throws GitException {
    if (exists()) {
      return;
    }
    try {
      if (Files.exists(folder)) {
        // Somebody has deleted parts of it.
        furnish(folder);
      } else {
        moveIntoPlace(furnish(freshFolder("store-")));
      }
    } catch (IOException e) {
      throw new GitException("cannot make " + folder + ", so no contents are kept", e);
    }
  }

  /** Makes an empty folder beside the store, for its owner only. */
  Path freshFolder(String prefix) throws IOException {
    Files.createDirectories(home, OWNER_ONLY);
    return Files.createTempDirectory(home, prefix, OWNER_ONLY);
  }

  private Path furnish(Path fresh) throws IOException {
    for (String part : List.of("refs/sessions", "refs/heads", "objects/info", "objects/pack")) {
      Files.createDirectories(fresh.resolve(part));
    }
    Files.writeString(fresh.resolve("config"), config());
    // Relative to the objects, so that the repository can be moved.
    Files.writeString(fresh.resolve("objects/info/alternates"), "../../../objects\n");
    // Last, because without it this is no repository.
    Files.writeString(fresh.resolve("HEAD"), "ref: refs/heads/none\n");
    return fresh;
  }

  /** Renames the finished repository, so that nobody ever sees half of one. */
  private void moveIntoPlace(Path fresh) throws IOException {
    try {
      Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      deleteAll(fresh);
      if (!exists()) {
        throw e;
      }
    }
  }

  /** Keeps {@code git gc} from throwing away contents that no ref names. */
  private String config() {
    String start = "[gc]\n\tauto = 0\n\tpruneExpire = never\n[core]\n\tbare = true\n";
    return format == ObjectFormat.SHA1
        ? start + "\trepositoryformatversion = 0\n"
        : start + "\trepositoryformatversion = 1\n[extensions]\n\tobjectformat = sha256\n";
  }

  /** Makes a folder, but not those above it: the store may have been taken away just now. */
  static void makeOnly(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    try {
      Files.createDirectory(folder);
    } catch (FileAlreadyExistsException e) {
      // Another thread was faster.
    }
  }

  static void deleteAll(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
