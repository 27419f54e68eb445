package dev.afterclick.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keeps processes apart, though one of them takes the lock itself away. */
final class FolderLockTest {

  /** Has the other process only see whether it could have the lock. */
  private static final String TRY = "try";

  private static final int HELD = 3;

  @TempDir private Path temp;
  private Path folder;
  private Path lock;
  private Path log;

  @BeforeEach
  void begin() {
    folder = temp.resolve("folder");
    lock = folder.resolve("lock");
    log = temp.resolve("log");
  }

  @Test
  void leavesNeitherLockNorFolderIfToldTo() throws Exception {
    FolderLock.within(folder, () -> FolderLock.remove(folder));
    assertFalse(Files.exists(folder));
    FolderLock.within(folder, () -> Files.createFile(folder.resolve("more")));
    FolderLock.within(folder, () -> FolderLock.remove(folder));
    assertFalse(Files.exists(lock));
    assertTrue(Files.exists(folder.resolve("more")));
  }

  @Test
  void holdsTheLockAsLongAsTheDeedGoesOn() throws Exception {
    FolderLock.within(folder, () -> assertEquals(HELD, waitFor(startAnother(TRY))));
    assertEquals(0, waitFor(startAnother(TRY)));
  }

  @Test
  void keepsApartWhoeverWaitedForALockThatIsTakenAway() throws Exception {
    FolderLock.within(folder, () -> {});
    FileChannel old = FileChannel.open(lock, StandardOpenOption.WRITE);
    old.lock();
    Process other = startAnother();
    awaitThat(other, () -> hasOpen(other, lock));
    FolderLock.remove(folder);

    FolderLock.within(
        folder,
        () -> {
          note("begun");
          old.close();
          // Either the other one comes to the new lock, or it has taken the old one for it.
          awaitThat(other, () -> hasOpen(other, lock) || Files.readAllLines(log).size() > 1);
          note("ended");
        });
    assertEquals(0, waitFor(other));
    assertEquals(List.of("begun", "ended", "other"), Files.readAllLines(log));
  }

  /** Does its deed in a process of its own: of one process, the system takes all locks for one. */
  public static void main(String[] arguments) throws Exception {
    FolderLockTest test = new FolderLockTest();
    test.log = Path.of(arguments[1]);
    if (arguments.length > 2) {
      Path lock = Path.of(arguments[0], "lock");
      try (FileChannel tried = FileChannel.open(lock, StandardOpenOption.WRITE)) {
        System.exit(tried.tryLock() == null ? HELD : 0);
      }
    }
    FolderLock.within(Path.of(arguments[0]), () -> test.note("other"));
  }

  private Process startAnother(String... more) throws IOException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            FolderLockTest.class.getName(),
            folder.toString(),
            log.toString());
    return new ProcessBuilder(Stream.concat(command.stream(), Stream.of(more)).toList())
        .inheritIO()
        .start();
  }

  private void note(String what) throws IOException {
    Files.writeString(log, what + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  private interface Condition {
    boolean holds() throws IOException;
  }

  private static void awaitThat(Process other, Condition condition) throws IOException {
    while (!condition.holds()) {
      assertTrue(other.isAlive());
      Thread.onSpinWait();
    }
  }

  private static int waitFor(Process other) {
    return other.onExit().join().exitValue();
  }

  /** A file that was deleted has another name there. */
  private static boolean hasOpen(Process process, Path file) throws IOException {
    Path real = file.toRealPath();
    try (Stream<Path> open = Files.list(Path.of("/proc/" + process.pid() + "/fd"))) {
      return open.anyMatch(each -> leadsTo(each, real));
    }
  }

  private static boolean leadsTo(Path link, Path file) {
    try {
      return Files.readSymbolicLink(link).equals(file);
    } catch (IOException e) {
      return false; // It has just been closed.
    }
  }
}
