package dev.afterclick.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.afterclick.TempRepo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Watches where the system refuses, in a process of its own under limits of its own. */
// On a thread of its own, for reading from another process cannot be interrupted.
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class DegradedWatchTest {

  private static final int FOLDERS = 100;

  @TempDir Path folder;

  private TempRepo main;

  @BeforeEach
  void begin() {
    main = TempRepo.in(folder);
    for (int i = 0; i < FOLDERS; i++) {
      main.write("f" + i + "/file", "1");
    }
    main.commit("Begin");
  }

  @AfterEach
  void unlock() throws IOException {
    permit("f1", "rwxr-xr-x");
  }

  @Test
  void pollsWhatItHasNoWatchesFor() throws IOException {
    assumeTrue(Elsewhere.isPossible("-U", "-r"));
    try (Elsewhere watch = Elsewhere.limited(main.root(), "max_inotify_watches", 50)) {
      String degraded = watch.await("Degraded[", "WATCH_LIMIT", "worktree=Optional[main]");
      assertTrue(degraded.contains("max_user_watches"), degraded);
      watch.await("WatchChanged", "watched=true");

      for (int i = 0; i < FOLDERS; i++) {
        main.write("f" + i + "/file", "longer");
        watch.await("FilesMoved", "f" + i + "/file");
      }
      main.write("new/file", "1");
      watch.await("FilesMoved", "new");
      main.delete("f3/file");
      watch.await("FilesMoved", "f3/file");

      watch.set("max_inotify_watches", 8192);
      watch.await("Recovered[", "WATCH_LIMIT", "worktree=Optional[main]");
      watch.await("EventsLost", "worktree=main");
      main.write("f7/file", "watched again");
      watch.await("FilesMoved", "f7/file");
    }
  }

  @Test
  void pollsAllWhenItGetsNoWatcher() throws IOException {
    assumeTrue(Elsewhere.isPossible("-U", "-r"));
    try (Elsewhere watch = Elsewhere.limited(main.root(), "max_inotify_instances", 1)) {
      String degraded = watch.await("Degraded[", "WATCH_LIMIT", "worktree=Optional[main]");
      assertTrue(degraded.contains("max_user_instances"), degraded);
      watch.await("WatchChanged", "watched=true");

      main.write("f1/file", "longer");
      watch.await("FilesMoved", "f1/file");

      watch.set("max_inotify_instances", 100);
      watch.await("Recovered[", "WATCH_LIMIT", "worktree=Optional[main]");
      watch.await("EventsLost", "worktree=main");
    }
  }

  @Test
  void saysWhichFolderItMayNotRead() throws IOException {
    assumeTrue(Elsewhere.isPossible("-U"));
    permit("f1", "---------");
    try (Elsewhere watch = Elsewhere.unprivileged(main.root())) {
      watch.await("Degraded[", "UNREADABLE", "folder=Optional[f1]");
      watch.await("WatchChanged", "watched=true");
      main.write("f2/file", "2");
      watch.await("FilesMoved", "f2/file");

      permit("f1", "rwxr-xr-x");
      watch.await("Recovered[", "UNREADABLE", "folder=Optional[f1]");
      watch.await("EventsLost", "worktree=main");
      main.write("f1/file", "2");
      watch.await("FilesMoved", "f1/file");
    }
  }

  @Test
  void stopsCountingAFolderThatIsGone() throws IOException {
    assumeTrue(Elsewhere.isPossible("-U"));
    permit("f1", "---------");
    try (Elsewhere watch = Elsewhere.unprivileged(main.root())) {
      watch.await("Degraded[", "UNREADABLE", "folder=Optional[f1]");
      permit("f1", "rwxr-xr-x");
      main.delete("f1");
      watch.await("Recovered[", "UNREADABLE", "folder=Optional[f1]");
    }
  }

  @Test
  void knowsFileSystemsWithoutEvents() {
    assertTrue(EventlessFileSystems.isOne("nfs4"));
    assertTrue(EventlessFileSystems.isOne("fuse.sshfs"));
    assertFalse(EventlessFileSystems.isOne("ext4"));
    assertFalse(EventlessFileSystems.isOne("overlay"));
    assertEquals(java.util.Optional.empty(), EventlessFileSystems.typeOf(folder.resolve("gone")));
  }

  private void permit(String path, String mode) throws IOException {
    if (Files.exists(main.path(path))) {
      Files.setPosixFilePermissions(main.path(path), PosixFilePermissions.fromString(mode));
    }
  }
}
