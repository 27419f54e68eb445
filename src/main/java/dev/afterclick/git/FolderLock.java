package dev.afterclick.git;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Keeps those who change what stands in a folder of ours apart, be they threads or processes. */
public final class FolderLock {

  private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  /**
   * The system's lock belongs to the process: threads need one of their own. One for all folders:
   * they nest.
   */
  private static final Object THREADS = new Object();

  private FolderLock() {}

  /** What must not happen twice at a time. */
  public interface Deed {
    void run() throws IOException, GitException;
  }

  /** Runs a deed alone; makes the folder if it is not there. */
  public static void within(Path folder, Deed deed) throws IOException, GitException {
    synchronized (THREADS) {
      Files.createDirectories(folder, OWNER_ONLY);
      try (FileChannel channel =
          FileChannel.open(
              folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        channel.lock(); // It goes with the channel.
        deed.run();
      }
    }
  }
}
