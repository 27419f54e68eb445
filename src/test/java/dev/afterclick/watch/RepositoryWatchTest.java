package dev.afterclick.watch;

import static dev.afterclick.watch.Watching.paths;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterclick.TempRepo;
import dev.afterclick.model.Degradation;
import dev.afterclick.model.Event;
import dev.afterclick.model.RepoPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Watches real files of real worktrees. */
final class RepositoryWatchTest {

  @TempDir Path folder;
  private TempRepo main;
  private Watching watching;

  @BeforeEach
  void begin() {
    main = TempRepo.in(folder).write("src/lib/session.ts", "1\n").commit("Begin");
    watching =
        new Watching(main, (worktree, path) -> path.name().equals("node_modules"), Watching.PACE);
  }

  @AfterEach
  void end() {
    watching.close();
  }

  @Test
  void tellsWhatIsWritten() {
    watching.over(main).fresh(main);

    main.write("src/lib/session.ts", "2\n");

    assertEquals(paths("src/lib/session.ts"), watching.moved(main));
  }

  @Test
  void tellsNamesThatAreNotUtf8() {
    RepoPath name = RepoPath.ofBytes("src/\u00e9".getBytes(StandardCharsets.ISO_8859_1));
    watching.over(main).fresh(main);

    main.write(name, new byte[] {1});

    assertEquals(Set.of(name), watching.moved(main));
  }

  @Test
  void tellsASaveByRenameOnce() throws IOException {
    watching.over(main).fresh(main);

    main.write("src/lib/.session.ts.tmp", "2\n");
    move("src/lib/.session.ts.tmp", "src/lib/session.ts");

    assertTrue(watching.moved(main).contains(RepoPath.of("src/lib/session.ts")));
    assertEquals(
        1,
        watching.batches(main).stream()
            .filter(batch -> batch.paths().contains(RepoPath.of("src/lib/session.ts")))
            .count());
  }

  @Test
  void missesNothingInFoldersMadeInOneGo() {
    watching.over(main).fresh(main);

    for (int i = 0; i < 300; i++) {
      main.write("made/a" + i % 7 + "/b" + i % 11 + "/c/file" + i, "x");
    }

    Set<RepoPath> moved = watching.moved(main);
    assertTrue(moved.contains(RepoPath.of("made")), () -> "the folder itself is in " + moved);
  }

  @Test
  void hearsWhatIsWrittenInFoldersMadeBefore() {
    watching.over(main);
    main.write("a/b/c/file", "1");
    watching.fresh(main);

    main.write("a/b/c/file", "2");

    assertEquals(paths("a/b/c/file"), watching.moved(main));
  }

  @Test
  void tellsADeletedTreeByItsTop() {
    for (int i = 0; i < 50; i++) {
      main.write("old/a" + i % 5 + "/file" + i, "x");
    }
    watching.over(main).fresh(main);

    main.delete("old");

    assertTrue(watching.moved(main).contains(RepoPath.of("old")));
  }

  @Test
  void followsAFolderThatIsRenamedInside() throws IOException {
    main.write("src/deep/er/file", "1");
    watching.over(main).fresh(main);

    move("src", "lib");
    assertTrue(watching.moved(main).containsAll(paths("src", "lib")));

    watching.fresh(main);
    main.write("lib/deep/er/file", "2");
    assertEquals(paths("lib/deep/er/file"), watching.moved(main));
  }

  @Test
  void takesInAFolderThatIsMovedIn() throws IOException {
    TempRepo outside = main.at(folder.resolve("outside")).write("in/deep/file", "1");
    watching.over(main).fresh(main);

    Files.move(outside.path("in"), main.path("in"));
    assertEquals(paths("in"), watching.moved(main));

    watching.fresh(main);
    main.write("in/deep/file", "2");
    assertEquals(paths("in/deep/file"), watching.moved(main));
  }

  @Test
  void letsGoOfAFolderThatIsMovedOut() throws IOException {
    main.write("out/deep/file", "1");
    watching.over(main).fresh(main);
    TempRepo outside = main.at(folder.resolve("outside"));
    Files.move(main.path("out"), outside.root());
    watching.moved(main);

    outside.write("deep/file", "2");
    watching.awaitLost(main);
    watching.fresh(main);
    outside.write("deep/file", "3");

    assertEquals(Set.of(), watching.moved(main));
  }

  @Test
  void spendsNoWatchesOnIgnoredFolders() throws IOException {
    makeFolders("node_modules/before", 200);
    watching.over(main).fresh(main);
    int watches = Inotify.watches();

    makeFolders("pack/node_modules", 2_000);
    watching.moved(main);

    assertEquals(watches + 1, Inotify.watches(), "one for the folder pack");
    main.write("pack/node_modules/f1/file", "x");
    main.write("node_modules/before/f1/file", "x");
    assertFalse(watching.moved(main).stream().anyMatch(p -> p.value().contains("node_modules/f")));
  }

  @Test
  void watchesWhatIsNoLongerIgnored() {
    main.write("build/file", "1");
    Set<String> ignored = ConcurrentHashMap.newKeySet();
    ignored.add("build");
    watching.close();
    watching =
        new Watching(main, (worktree, path) -> ignored.contains(path.value()), Watching.PACE);
    watching.over(main).fresh(main);

    ignored.clear();
    watching.rewatch(main);
    watching.awaitLost(main);
    watching.fresh(main);
    main.write("build/file", "2");

    assertEquals(paths("build/file"), watching.moved(main));
  }

  @Test
  void canBeAskedToWatchAnewAtAnyMoment() throws IOException {
    makeFolders("many", 300);
    watching.telling(main);
    for (int i = 0; i < 20; i++) {
      watching.rewatch(main);
      main.write("file" + i, "x");
    }
    watching.awaitWatched(main);
    watching.fresh(main);

    main.write("many/f7/file", "x");

    assertEquals(paths("many/f7/file"), watching.moved(main));
  }

  @Test
  void recoversFromMoreEventsThanTheSystemKeeps() throws IOException {
    main.write("burst/file", "");
    Path burst = main.path("burst");
    Gate gate = new Gate("block");
    watching.close();
    watching = new Watching(main, gate, Watching.PACE);
    watching.over(main).fresh(main);

    main.write("block/file", "");
    gate.awaitReached();
    for (int i = 0; i < 20_000; i++) {
      Files.writeString(burst.resolve("f" + i % 2_000), "x");
    }
    gate.open();

    watching.await(e -> e instanceof Event.Degraded);
    watching.await(e -> e instanceof Event.Recovered);
    watching.awaitLost(main);
    watching.fresh(main);
    main.write("burst/file", "x");
    assertEquals(paths("burst/file"), watching.moved(main));
  }

  @Test
  void watchesOnAfterABug() {
    AtomicBoolean bug = new AtomicBoolean(true);
    watching.close();
    watching = new Watching(main, (worktree, path) -> isIgnored(bug), Watching.PACE);

    watching.over(main);
    Event told = watching.await(event -> event instanceof Event.Degraded);
    watching.await(new Event.Recovered(Watching.NOW, ((Event.Degraded) told).degradation()));

    assertEquals(Degradation.Kind.BUG, ((Event.Degraded) told).degradation().kind());
    watching.fresh(main);
    main.write("src/lib/session.ts", "2\n");
    assertEquals(paths("src/lib/session.ts"), watching.moved(main));
  }

  private static boolean isIgnored(AtomicBoolean bug) {
    if (bug.getAndSet(false)) {
      throw new IllegalStateException("odd");
    }
    return false;
  }

  private void makeFolders(String parent, int count) throws IOException {
    for (int i = 0; i < count; i++) {
      Files.createDirectories(main.path(parent + "/f" + i));
    }
  }

  private void move(String from, String to) throws IOException {
    Files.move(main.path(from), main.path(to), StandardCopyOption.ATOMIC_MOVE);
  }
}
