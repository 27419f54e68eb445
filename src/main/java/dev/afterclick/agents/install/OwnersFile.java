package dev.afterclick.agents.install;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A file of the person's own, read and replaced as a whole.
 *
 * <p>Where a symlink stands in its place, as with dotfiles that are kept elsewhere, the link stays
 * and what it leads to is replaced.
 */
final class OwnersFile {

  static final Set<PosixFilePermission> PRIVATE = PosixFilePermissions.fromString("rw-------");
  static final Set<PosixFilePermission> READABLE = PosixFilePermissions.fromString("rw-r--r--");
  static final Set<PosixFilePermission> RUNNABLE = PosixFilePermissions.fromString("rwxr-xr-x");

  private static final int MOST_LINKS = 40;

  private OwnersFile() {}

  /** Returns what a file holds; nothing if it is not there. */
  static Optional<byte[]> read(Path file) throws IOException {
    try {
      return Optional.of(Files.readAllBytes(file));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (FileSystemException e) {
      if (Files.notExists(file)) { // Below something that is no folder, or a link to nowhere.
        return Optional.empty();
      }
      throw e;
    }
  }

  /** Replaces it so that nobody ever reads a half of it; its mode stays. */
  static void write(Path file, byte[] content) throws IOException {
    Path target = target(file);
    write(target, content, Files.exists(target) ? Files.getPosixFilePermissions(target) : PRIVATE);
  }

  /** Replaces it, with a mode of our own. */
  static void write(Path target, byte[] content, Set<PosixFilePermission> mode) throws IOException {
    Path fresh =
        Files.createTempFile(
            target.getParent(),
            ".afterclick-",
            ".new",
            PosixFilePermissions.asFileAttribute(PRIVATE));
    try {
      Files.write(fresh, content);
      Files.setPosixFilePermissions(fresh, mode);
      try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.READ)) {
        channel.force(true);
      }
      Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  /** Follows the links by hand: the last one may lead to a file that is not there yet. */
  private static Path target(Path file) throws IOException {
    Path target = file;
    for (int i = 0; i < MOST_LINKS; i++) {
      if (!Files.isSymbolicLink(target)) {
        return target;
      }
      target = target.resolveSibling(Files.readSymbolicLink(target));
    }
    throw new FileSystemLoopException(file.toString());
  }

  /** Returns the folder that it is in: no file of settings is the root. */
  static Path folder(Path file) {
    return Objects.requireNonNull(file.getParent());
  }

  /** Deletes a folder if nothing is in it. */
  static void deleteIfEmpty(Path folder) throws IOException {
    try (var inside = Files.newDirectoryStream(folder)) {
      if (inside.iterator().hasNext()) {
        return;
      }
    } catch (NoSuchFileException e) {
      return;
    }
    if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      Files.delete(folder);
    }
  }
}
