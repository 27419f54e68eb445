package dev.afterclick.git;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Keeps those who change what stands in a folder of ours apart, be they threads or processes.
 *
 * <p>The lock is a file in that folder, so that it lies on the same disk and needs no other place,
 * and it can be taken away with the folder. Whoever waits meanwhile then holds a file that nobody
 * else will ever open, while the next one makes a new file and holds that. So each lock file gets a
 * mark of its own, and who has waited compares: Java does not tell the inode of an open file.
 */
public final class FolderLock {

  private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  /**
   * The system's lock belongs to the process: threads need one of their own. One for all folders:
   * they nest.
   */
  private static final Object THREADS = new Object();

  private static final String NAME = "lock";

  private static final Set<OpenOption> OPTIONS =
      Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);

  /** More bytes than a mark has. */
  private static final int MARK = 64;

  private static final int TRIES = 100;

  private FolderLock() {}

  /** What must not happen twice at a time. */
  public interface Deed {
    void run() throws IOException, GitException;
  }

  /** Runs a deed alone; makes the folder if it is not there. */
  public static void within(Path folder, Deed deed) throws IOException, GitException {
    synchronized (THREADS) {
      FileChannel lock = take(folder);
      try {
        deed.run();
      } finally {
        lock.close(); // The lock goes with it.
      }
    }
  }

  /**
   * Takes the lock away, and the folder if there is nothing else in it; the last thing in a deed,
   * for the next one need not wait for it from here on.
   */
  public static void remove(Path folder) throws IOException {
    Files.deleteIfExists(folder.resolve(NAME));
    removeIfEmpty(folder);
  }

  /** Removes a folder unless there is something in it, or somebody just puts something there. */
  public static void removeIfEmpty(Path folder) throws IOException {
    try {
      Files.deleteIfExists(folder);
    } catch (DirectoryNotEmptyException e) {
      // It is needed.
    }
  }

  private static FileChannel take(Path folder) throws IOException {
    for (int i = 0; i < TRIES; i++) {
      try {
        Files.createDirectories(folder, OWNER_ONLY);
        FileChannel channel = FileChannel.open(folder.resolve(NAME), OPTIONS);
        if (isTaken(channel, folder.resolve(NAME))) {
          return channel;
        }
      } catch (NoSuchFileException e) {
        // Somebody has just removed the folder.
      }
    }
    throw new IOException("somebody removes " + folder + " again and again");
  }

  /** Waits for the lock; closes the channel if it is not the one that others come to. */
  private static boolean isTaken(FileChannel channel, Path file) throws IOException {
    boolean taken = false;
    try {
      channel.lock();
      if (channel.size() == 0) {
        channel.write(ByteBuffer.wrap(OurFiles.fresh().getBytes(StandardCharsets.US_ASCII)));
      }
      ByteBuffer mark = ByteBuffer.allocate(MARK);
      channel.read(mark, 0);
      taken = mark.flip().equals(ByteBuffer.wrap(Files.readAllBytes(file)));
    } finally {
      if (!taken) {
        channel.close();
      }
    }
    return taken;
  }
}
