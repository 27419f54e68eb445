package dev.afterclick.git.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterclick.TempRepo;
import dev.afterclick.git.GitException;
import dev.afterclick.model.BlobId;
import dev.afterclick.model.Difference;
import dev.afterclick.model.FileMode;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks the chains of snapshots, as plain git reads them. */
final class HistoriesTest {

  @TempDir private Path folder;
  private TempRepo repo;
  private Recorded recorded;

  @BeforeEach
  void begin() {
    repo = TempRepo.in(folder).write("a", "a\n").write("src/b", "b\n").commit("Begin");
    recorded = new Recorded(repo);
  }

  @AfterEach
  void end() {
    recorded.close();
  }

  @Test
  void beginsWithTheWholeWorktreeAsItStood() throws Exception {
    recorded.changes("a", "mine\n");
    recorded.seen();

    assertEquals("billing-fix: watched from here on", recorded.log("%an: %s"));
    assertEquals("mine", recorded.file("billing-fix", "a"));
    assertEquals("b", recorded.file("billing-fix", "src/b"));
  }

  @Test
  void addsWhatIsTouchedToTheLastSnapshot() throws Exception {
    recorded.seen();
    recorded.writes("src/b", "mine\n");
    recorded.deletes("a");

    assertEquals("deleted a\nmodified src/b\nwatched from here on", recorded.log("%s"));
    assertEquals("src", recorded.git("ls-tree", "--name-only", "billing-fix"));
    assertTrue(recorded.git("log", "-p", "billing-fix", "--", "src/b").contains("-b\n+mine"));
  }

  @Test
  void makesOneCommitOfWhatIsTouchedAtOnce() throws Exception {
    recorded.seen();
    recorded.writes("a", "1\n", "new", "2\n");

    assertEquals("modified a and 1 more", recorded.log("%s").lines().findFirst().orElseThrow());
    assertEquals(
        "t1 modified a\nt2 modified new", recorded.git("log", "-1", "--format=%b", "billing-fix"));
  }

  @Test
  void neverJoinsTwoTouchesOfAPath() throws Exception {
    recorded.seen();
    recorded.writes("a", "1\n", "new", "2\n", "a", "3\n");

    assertEquals("3", recorded.file("billing-fix", "a"));
    assertEquals("1", recorded.file("billing-fix~1", "a"));
  }

  @Test
  void findsWhatChangedWhileNobodyWatched() throws Exception {
    recorded.seen();
    recorded.writes("a", "1\n");
    recorded.changes("a", "2\n");
    recorded.changes("new", "3\n");
    recorded.restart();
    recorded.seen();

    assertEquals("modified a and 1 more", recorded.log("%s").lines().findFirst().orElseThrow());
    assertEquals(List.of("a", "new"), recorded.late().stream().map(this::path).toList());
    assertEquals("3", recorded.file("billing-fix", "new"));
  }

  @Test
  void findsNothingLateWhenAllIsAsItWas() throws Exception {
    recorded.seen();
    recorded.writes("a", "1\n");
    recorded.restart();
    recorded.seen();

    assertEquals(List.of(), recorded.late());
    assertEquals("modified a\nwatched from here on", recorded.log("%s"));
  }

  @Test
  void putsAStandInWhereAContentWasTooLargeToKeep() throws Exception {
    BlobId large = new BlobId("0123456789012345678901234567890123456789");
    recorded.store().keepSizeOf(large, 20_000_000);
    recorded.seen();
    recorded.touches("video", new Version(FileMode.REGULAR, large));

    assertTrue(recorded.file("billing-fix", "video").contains(large.hex() + ", 20000000 bytes"));
    recorded.git("fsck", "--strict");
  }

  @Test
  void keepsAfterAFailureWhatCouldNotBeKeptBefore() throws Exception {
    recorded.seen();
    Path refs = recorded.store().folder().resolve("refs/sessions");
    Files.move(refs, refs.resolveSibling("away"));
    Files.createFile(refs);
    assertThrows(GitException.class, () -> recorded.writes("a", "1\n", "a", "2\n"));
    assertThrows(GitException.class, () -> recorded.writes("src/b", "3\n"));

    Files.delete(refs);
    Files.move(refs.resolveSibling("away"), refs);
    recorded.triesAgain();

    assertEquals("2", recorded.file("billing-fix", "a"));
    assertEquals("1", recorded.file("billing-fix~1", "a"));
    assertEquals("3", recorded.file("billing-fix", "src/b"));
  }

  @Test
  void goesOnWhereGitHasTakenEmptyFoldersAway() throws Exception {
    recorded.seen();
    recorded.git("pack-refs", "--all", "--prune");
    Files.deleteIfExists(recorded.store().folder().resolve("refs/sessions"));
    recorded.restart();
    recorded.writes("a", "1\n");

    assertEquals("modified a\nwatched from here on", recorded.log("%s"));
    assertEquals("1", recorded.file("billing-fix", "a"));
  }

  @Test
  void losesNothingToTheUsersGc() throws Exception {
    repo.git("checkout", "-q", "-b", "topic");
    repo.write("a", "on the branch\n").commit("Go on");
    recorded.seen();
    recorded.writes("src/b", "mine\n");
    repo.git("checkout", "-q", "main");
    repo.git("branch", "-q", "-D", "topic");
    repo.git("reflog", "expire", "--expire=now", "--all");
    repo.git("gc", "-q", "--prune=now");

    assertEquals("on the branch", recorded.file("billing-fix", "a"));
    recorded.git("fsck", "--strict");
  }

  @Test
  void holdsAllThatItsSnapshotsConsistOf() throws Exception {
    repo.git("gc", "-q");
    repo.write("a", "loose\n").commit("Go on");
    recorded.seen();
    recorded.writes("src/b", "mine\n");
    repo.write("a", "later\n").commit("Go further");
    BlobId later = recorded.store().entry(repo.head(), RepoPath.of("a")).orElseThrow().blob();
    recorded.touches("a", new Version(FileMode.REGULAR, later));

    Files.move(recorded.store().usersObjects(), folder.resolve("gone"));
    assertEquals("later", recorded.file("billing-fix", "a"));
    assertEquals("loose", recorded.file("billing-fix~1", "a"));
    recorded.git("fsck", "--strict");
  }

  private String path(Difference difference) {
    return difference.path().value();
  }
}
