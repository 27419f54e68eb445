package dev.afterclick.git;

import java.io.Closeable;
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
import java.util.ArrayList;
import java.util.List;
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
      Lock lock = take(folder);
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

  private static Lock take(Path folder) throws IOException {
    for (int i = 0; i < TRIES; i++) {
      try {
        Files.createDirectories(folder, OWNER_ONLY);
        Lock lock = Lock.open(folder.resolve(NAME));
        if (lock.isTaken()) {
          return lock;
        }
      } catch (NoSuchFileException e) {
        // Somebody has just removed the folder.
      }
    }
    throw new IOException("somebody removes " + folder + " again and again");
  }

  /**
   * The file whose lock is held, and the one that others come to, which should be the same.
   *
   * <p>Both stay open as long as the lock is to hold: the system lets go of a lock as soon as its
   * process closes the file once, however else it has it open.
   */
  private record Lock(Path file, FileChannel held, List<FileChannel> seen) implements Closeable {

    static Lock open(Path file) throws IOException {
      return new Lock(file, FileChannel.open(file, OPTIONS), new ArrayList<>());
    }

    /** Waits for the lock; closes it if it is not the one that others come to. */
    boolean isTaken() throws IOException {
      boolean taken = false;
      try {
        held.lock();
        if (held.size() == 0) {
          held.write(ByteBuffer.wrap(OurFiles.fresh().getBytes(StandardCharsets.US_ASCII)));
        }
        FileChannel there = FileChannel.open(file, StandardOpenOption.READ);
        seen.add(there);
        taken = mark(held).equals(mark(there));
      } finally {
        if (!taken) {
          close();
        }
      }
      return taken;
    }

    private static ByteBuffer mark(FileChannel channel) throws IOException {
      ByteBuffer mark = ByteBuffer.allocate(MARK);
      channel.read(mark, 0);
      return mark.flip();
    }

    @Override
    public void close() throws IOException {
      held.close();
      for (FileChannel each : seen) {
        each.close();
      }
    }
  }
}
