package dev.afterclick.git.sight;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What one {@code lstat} tells of a file: two equal ones mean that nobody wrote in between. */
record Stat(int mode, long inode, long size, FileTime modified, FileTime changed) {

  private static final String WANTED = "unix:mode,ino,size,lastModifiedTime,ctime";
  private static final int TYPE = 0170000;
  private static final int OWNER_MAY_EXECUTE = 0100;

  /** How long a file must have been left alone before its times can vouch for its content. */
  private static final long RACY_MILLIS = 50;

  private static final long FILLING_MILLIS = 25;

  /** Looks at {@code file} itself, never at what it links to; nothing if it is not there. */
  static Optional<Stat> of(Path file) throws IOException {
    try {
      return Optional.of(read(Files.readAttributes(file, WANTED, LinkOption.NOFOLLOW_LINKS)));
    } catch (NoSuchFileException | NotDirectoryException e) {
      return Optional.empty();
    } catch (FileSystemException e) {
      return absentOrElse(e);
    }
  }

  private static Stat read(Map<String, Object> all) {
    return new Stat(
        number(all, "mode").intValue(),
        number(all, "ino").longValue(),
        number(all, "size").longValue(),
        (FileTime) Objects.requireNonNull(all.get("lastModifiedTime")),
        (FileTime) Objects.requireNonNull(all.get("ctime")));
  }

  private static Number number(Map<String, Object> all, String name) {
    return (Number) Objects.requireNonNull(all.get(name));
  }

  boolean isFile() {
    return (mode & TYPE) == 0100000;
  }

  boolean isFolder() {
    return (mode & TYPE) == 0040000;
  }

  boolean isSymlink() {
    return (mode & TYPE) == 0120000;
  }

  /** Tells whether the file was emptied a moment ago: most programs do before they fill it anew. */
  boolean isJustEmptied(Instant now) {
    Instant written = touched();
    return isFile()
        && size == 0
        && !written.isAfter(now)
        && written.isAfter(now.minusMillis(FILLING_MILLIS));
  }

  boolean isExecutable() {
    return (mode & OWNER_MAY_EXECUTE) != 0;
  }

  Instant touched() {
    return modified.toInstant();
  }

  /** Tells whether a write after {@code read} would surely have left other times. */
  boolean isOlderThan(Instant read) {
    return changed.toInstant().isBefore(read.minusMillis(RACY_MILLIS));
  }

  /** A file as a parent is ENOTDIR, which Java reports by its text only. */
  private static Optional<Stat> absentOrElse(FileSystemException e) throws FileSystemException {
    String reason = String.valueOf(e.getReason());
    if (reason.equals("Not a directory") || reason.equals("File name too long")) {
      return Optional.empty();
    }
    throw e;
  }
}
