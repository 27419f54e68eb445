package dev.afterclick.git.restore;

import dev.afterclick.git.GitException;
import dev.afterclick.git.OurFiles;
import dev.afterclick.model.BlobId;
import dev.afterclick.model.RepoPath;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/** The two files that stand beside another while it is replaced: what comes, and what was there. */
final class Beside {

  private static final int ANYBODY_READS = 0444;
  private static final int ANYBODY_EXECUTES = 0111;

  private final Destination destination;
  private final RepoPath fresh;
  private final RepoPath old;
  private boolean freshIsOurs;
  private boolean oldIsOurs;

  private Beside(Destination destination, String name) {
    this.destination = destination;
    this.fresh = sibling(destination.path(), name + ".new");
    this.old = sibling(destination.path(), name + ".old");
  }

  /** Picks names that nobody else has. */
  static Beside of(Destination destination) {
    return new Beside(destination, OurFiles.fresh());
  }

  Path fresh() {
    return fresh.in(destination.root());
  }

  Path old() {
    return old.in(destination.root());
  }

  /** What writes a content. */
  interface Content {
    void writeTo(OutputStream out) throws GitException, IOException;
  }

  /** Makes the new file, with the mode that git gives files, and sees it safe on the disk. */
  void writeFile(boolean executable, Content content) throws GitException, IOException {
    FileAttribute<Set<PosixFilePermission>> mode =
        PosixFilePermissions.asFileAttribute(
            PosixFilePermissions.fromString(executable ? "rwxrwxrwx" : "rw-rw-rw-"));
    Set<StandardOpenOption> options =
        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (FileChannel file = FileChannel.open(fresh(), options, mode)) {
      freshIsOurs = true;
      content.writeTo(Channels.newOutputStream(file));
      file.force(true);
    }
  }

  /** Lets the same people read and write the new file as the old one. */
  void keepMode(int mode, boolean executable) throws IOException {
    int known = (mode & ANYBODY_EXECUTES) != 0 ? mode : mode | (mode & ANYBODY_READS) >> 2;
    int wanted = executable ? known : mode & ~ANYBODY_EXECUTES;
    Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
    int bit = 0400;
    // From the owner's reading to the others' executing, as the bits of a mode.
    for (PosixFilePermission each : PosixFilePermission.values()) {
      if ((wanted & bit) != 0) {
        permissions.add(each);
      }
      bit >>= 1;
    }
    Files.setPosixFilePermissions(fresh(), permissions);
  }

  /** Makes the new file a symlink. */
  void writeLink(CheckedOut contents, BlobId target) throws GitException {
    freshIsOurs = true;
    contents.link(target, destination.root(), fresh);
  }

  /** Gives what stands there a second name; tells whether the file system can. */
  boolean linkOld() {
    try {
      Files.createLink(old(), destination.file());
      oldIsOurs = true;
      return true;
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }

  /** Takes away what stands there. */
  void takeOld() throws IOException {
    Files.move(destination.file(), old());
    oldIsOurs = true;
  }

  /** Brings back what was taken away; tells whether something else stands there by now. */
  boolean giveBack() throws IOException {
    try {
      moveWithoutReplacing(old(), destination.file());
      return true;
    } catch (FileAlreadyExistsException e) {
      oldIsOurs = false;
      return false;
    }
  }

  /** Moves the new file to where nothing stands, and fails if something does. */
  void placeFresh() throws IOException {
    moveWithoutReplacing(fresh(), destination.file());
  }

  /** Makes what was renamed survive a crash of the machine. */
  void syncFolder() throws IOException {
    Path folder = destination.file().getParent();
    if (folder != null) {
      try (FileChannel open = FileChannel.open(folder, StandardOpenOption.READ)) {
        open.force(true);
      }
    }
  }

  /** Deletes what is left of both. */
  void clear() throws IOException {
    if (freshIsOurs) {
      Files.deleteIfExists(fresh());
    }
    if (oldIsOurs) {
      Files.deleteIfExists(old());
    }
  }

  /** A rename would replace what is there. */
  private static void moveWithoutReplacing(Path from, Path to) throws IOException {
    try {
      Files.createLink(to, from);
    } catch (FileAlreadyExistsException e) {
      throw e;
    } catch (IOException | UnsupportedOperationException e) {
      // A file system without links: it is looked whether something is there, and then renamed.
      Files.move(from, to);
    }
  }

  private static RepoPath sibling(RepoPath path, String name) {
    return path.parent().map(folder -> folder.resolve(name)).orElseGet(() -> RepoPath.of(name));
  }
}
