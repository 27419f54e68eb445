package dev.afterclick.app.health;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the system tells of watching, put into files of the same form. */
final class WatchLimitsTest {

  @TempDir private Path proc;

  private void write(String name, String text) throws IOException {
    Path file = proc.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** A file of the kernel's may have no more for who comes back after the first byte. */
  @Test
  void readsTheLimitOfThisVerySystem() throws IOException {
    Path limit = Path.of("/proc/sys/fs/inotify/max_user_watches");
    assumeTrue(Files.isReadable(limit));
    Process cat = new ProcessBuilder("cat", limit.toString()).start();
    String said = new String(cat.getInputStream().readAllBytes(), UTF_8).strip();
    Finding watches = new WatchLimits(Path.of("/proc"), () -> {}).look().get(0);
    assertTrue(watches.text().contains(" of " + said + " inotify watches"), watches.text());
  }

  @Test
  void comparesWhatIsInUseWithWhatIsAllowed() throws IOException {
    write("sys/fs/inotify/max_user_watches", "4\n");
    write("sys/fs/inotify/max_user_instances", "128\n");
    write("17/fdinfo/3", "pos:\t0\ninotify wd:1 ino:2\ninotify wd:2 ino:3\n");
    write("17/fdinfo/4", "pos:\t0\n");
    write("18/fdinfo/5", "inotify wd:1 ino:2\ninotify wd:2 ino:3\n");
    write("self/fdinfo/5", "inotify wd:1 ino:2\n");
    List<Finding> use =
        List.of(
            Finding.note(
                "watch",
                "4 of 4 inotify watches are in use",
                "sudo sysctl fs.inotify.max_user_watches=16"),
            Finding.well("watch", "2 of 128 inotify instances are in use"));
    assertEquals(use, new WatchLimits(proc, () -> {}).look());

    WatchLimits full =
        new WatchLimits(
            proc,
            () -> {
              throw new IOException("full");
            });
    assertEquals(
        Finding.wrong(
            "watch",
            "nothing more can be watched: full",
            "sudo sysctl fs.inotify.max_user_watches=16 fs.inotify.max_user_instances=512"),
        full.look().get(2));
  }

  @Test
  void isContentWhereTheSystemTellsNothing() {
    assertEquals(
        List.of(Finding.well("watch", "the system tells of no limit to watching")),
        new WatchLimits(proc, () -> {}).look());
  }
}
