package dev.afterclick.agents.state;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Reads and writes small files of ours: whole or not at all, but not forced to the disk, since what
 * a crash of the machine takes is told anew.
 */
final class SmallFile {

  private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  private static final FileAttribute<Set<PosixFilePermission>> OWNER_READS =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
  private static final AtomicInteger COUNT = new AtomicInteger();

  private SmallFile() {}

  /**
   * Returns a name that nobody else gives a file of ours: in a folder of ours it need not be
   * random.
   */
  static String unique() {
    return ProcessHandle.current().pid() + "-" + System.nanoTime() + "-" + COUNT.incrementAndGet();
  }

  static void write(Path file, String text) throws IOException {
    Path folder = file.resolveSibling("");
    Files.createDirectories(folder, OWNER_ONLY);
    Path fresh = Files.createFile(folder.resolve("." + unique() + ".new"), OWNER_READS);
    try {
      Files.writeString(fresh, text, StandardCharsets.UTF_8);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  /** Returns the lines of a file; none if it is not there or cannot be read. */
  static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      return List.of();
    }
  }

  /** Returns the files of a folder, but for those under way; none if it is not there. */
  static List<Path> in(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> !String.valueOf(file.getFileName()).startsWith(".")).toList();
    } catch (NoSuchFileException | NotDirectoryException e) {
      return List.of();
    }
  }

  static void makeFolder(Path folder) throws IOException {
    Files.createDirectories(folder, OWNER_ONLY);
  }
}
