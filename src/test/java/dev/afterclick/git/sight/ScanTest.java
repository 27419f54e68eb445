package dev.afterclick.git.sight;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterclick.TempRepo;
import dev.afterclick.git.GitException;
import dev.afterclick.model.BlobId;
import dev.afterclick.model.Change;
import dev.afterclick.model.ChangeKind;
import dev.afterclick.model.CommitId;
import dev.afterclick.model.FileMode;
import dev.afterclick.model.Landed;
import dev.afterclick.model.Lines;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Sight;
import dev.afterclick.model.Version;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks what a look through a whole worktree tells of each kind of change. */
final class ScanTest {

  @TempDir Path folder;
  private TempRepo main;
  private TempRepo repo;
  private Onlooker onlooker;

  @BeforeEach
  void begin() throws GitException {
    main =
        TempRepo.in(folder).write("a", "one\ntwo\nthree\n").write("src/b", "b\n").commit("Begin");
    repo = main.worktree("billing-fix");
    onlooker = Onlooker.at(repo);
  }

  @AfterEach
  void end() {
    onlooker.close();
  }

  @Test
  void tellsNothingOfACleanWorktree() throws Exception {
    Sight sight = onlooker.scan();

    assertTrue(sight.complete());
    assertEquals(Optional.of(repo.head()), sight.head());
    assertEquals(Optional.of(main.head()), sight.base());
    assertEquals(List.of(), sight.changes());
  }

  @Test
  void tellsWhatIsCommittedStagedAndOnDisk() throws Exception {
    repo.write("committed", "c\n").commit("Work");
    repo.write("staged", "s\n").git("add", "staged");
    repo.write("a", "one\n2\nthree\n").write("new", "n\n").delete("src");

    onlooker.scan();

    assertEquals(List.of("a", "committed", "new", "src/b", "staged"), onlooker.paths());
    assertEquals(ChangeKind.MODIFIED, onlooker.told("a").kind());
    assertEquals(ChangeKind.ADDED, onlooker.told("committed").kind());
    assertEquals(ChangeKind.ADDED, onlooker.told("new").kind());
    assertEquals(ChangeKind.DELETED, onlooker.told("src/b").kind());
    assertEquals(ChangeKind.ADDED, onlooker.told("staged").kind());
  }

  @Test
  void keepsTheContentsOfWhatChanged() throws Exception {
    repo.write("a", "mine\n");

    onlooker.scan();

    Change change = onlooker.told("a");
    assertEquals(main.git("rev-parse", "main:a"), change.base().orElseThrow().blob().hex());
    assertArrayEquals(
        "mine\n".getBytes(StandardCharsets.UTF_8),
        onlooker.store().read(change.now().orElseThrow().blob()));
    assertTrue(change.settled());
  }

  @Test
  void countsLinesAgainstTheBase() throws Exception {
    repo.write("a", "one\n2\nthree\n").commit("Work").write("a", "one\n2\nthree\nfour\n");
    repo.delete("src/b").write("new", "x\ny\n").write("binary", "a\0b");

    onlooker.scan();

    assertEquals(Optional.of(new Lines(2, 1)), onlooker.told("a").lines());
    assertEquals(Optional.of(new Lines(0, 1)), onlooker.told("src/b").lines());
    assertEquals(Optional.of(new Lines(2, 0)), onlooker.told("new").lines());
    assertEquals(Optional.empty(), onlooker.told("binary").lines());
  }

  @Test
  void tellsModesAndSymlinksWithoutFollowingThem() throws Exception {
    repo.executable("a", true).link("src/b", "../secret").link("folder-link", "src");

    onlooker.scan();

    assertEquals(ChangeKind.MODE, onlooker.told("a").kind());
    assertEquals(FileMode.EXECUTABLE, mode("a"));
    assertEquals(FileMode.SYMLINK, mode("src/b"));
    assertEquals(
        "../secret",
        new String(
            onlooker.store().read(onlooker.told("src/b").now().orElseThrow().blob()),
            StandardCharsets.UTF_8));
    assertEquals(List.of("a", "folder-link", "src/b"), onlooker.paths());
  }

  @Test
  void heedsThatTheDiskHasNoExecutableBit() throws Exception {
    repo.git("config", "core.fileMode", "false");
    repo.executable("a", true).write("a", "changed\n");

    onlooker.scan();

    assertEquals(FileMode.REGULAR, mode("a"));
  }

  @Test
  void takesTheSmallFilesThatStandForSymlinks() throws Exception {
    repo.link("link", "a").commit("Link").git("config", "core.symlinks", "false");
    repo.delete("link").write("link", "b");

    onlooker.scan();

    assertEquals(FileMode.SYMLINK, mode("link"));
  }

  @Test
  void tellsAnIndexThatHoldsSomethingElse() throws Exception {
    repo.write("a", "staged\n").git("add", "a");
    repo.write("a", "on disk\n");
    repo.write("src/b", "staged\n").git("add", "src/b");
    repo.write("src/b", "b\n");

    onlooker.scan();

    Change a = onlooker.told("a");
    assertEquals(repo.git("rev-parse", ":a"), a.staged().orElseThrow().blob().hex());
    assertEquals(a.now(), a.result());
    Change b = onlooker.told("src/b");
    assertEquals(b.base(), b.now());
    assertEquals(repo.git("rev-parse", ":src/b"), b.result().orElseThrow().blob().hex());
    assertEquals(ChangeKind.MODIFIED, b.kind());
  }

  @Test
  void tellsWhatTheTrunkDidToTheSamePath() throws Exception {
    repo.write("a", "mine\n").write("src/b", "mine\n");
    main.write("a", "theirs\n").write("other", "theirs\n").commit("Trunk moves");

    onlooker.scan();

    Version theirs = version(main, "a");
    Instant at = onlooker.trunk().orElseThrow().at();
    assertEquals(Optional.of(new Landed(Optional.of(theirs), at)), onlooker.told("a").landed());
    assertEquals(Optional.empty(), onlooker.told("src/b").landed());
    assertEquals(List.of("a", "src/b"), onlooker.paths());
  }

  @Test
  void countsFromTheMergeBaseAndNotFromTheTrunk() throws Exception {
    CommitId base = main.head();
    main.write("a", "theirs\n").commit("Trunk moves");

    Sight sight = onlooker.scan();

    assertEquals(Optional.of(base), sight.base());
    assertEquals(List.of(), sight.changes());
  }

  @Test
  void countsEverythingOfAnUnrelatedHistory() throws Exception {
    repo.git("checkout", "-q", "--orphan", "other");
    assertEquals(Optional.empty(), onlooker.scan().base());
    assertEquals(List.of("a", "src/b"), onlooker.paths());

    repo.commit("Other");

    assertEquals(Optional.empty(), onlooker.scan().base());
    assertEquals(List.of("a", "src/b"), onlooker.paths());
  }

  @Test
  void seesWhatStandsInAnUnbornRepository(@TempDir Path other) throws Exception {
    TempRepo unborn = TempRepo.in(other).write("a", "a\n");
    unborn.write("staged", "s\n").git("add", "staged");

    assertEquals(
        List.of("a", "staged"),
        Onlooker.fresh(unborn).keySet().stream().map(RepoPath::value).toList());
  }

  @Test
  void tellsWhenThingsWereTouched() throws Exception {
    repo.write("committed", "c\n").commit("Work").write("a", "new\n");
    Instant committed =
        Instant.ofEpochSecond(Long.parseLong(repo.git("show", "-s", "--format=%ct", "HEAD")));

    onlooker.scan();

    assertEquals(Onlooker.mtime(repo, "a"), onlooker.told("a").touched());
    assertEquals(committed, onlooker.told("committed").touched());
  }

  @Test
  void namesLargeFilesButDoesNotKeepThem() throws Exception {
    repo.git("config", "afterclick.maxStoredSize", "1k");
    repo.write("large", "x".repeat(2000));

    onlooker.scan();

    Version large = onlooker.told("large").now().orElseThrow();
    assertEquals(repo.git("hash-object", "large"), large.blob().hex());
    assertFalse(exists(large));
  }

  @Test
  void neverSeesWhatIsIgnored() throws Exception {
    repo.write(".gitignore", "*.log\nbuild/\n").commit("Ignore");
    repo.write("x.log", "x").write("build/out", "x").write("kept", "k\n");

    onlooker.scan();

    assertEquals(List.of(".gitignore", "kept"), onlooker.paths());
  }

  @Test
  void leavesOutDevicesAndPipes() throws Exception {
    assertEquals(0, new ProcessBuilder("mkfifo", repo.path("pipe").toString()).start().waitFor());

    onlooker.scan();
    onlooker.files("pipe");

    assertEquals(List.of(), onlooker.paths());
  }

  private boolean exists(Version version) {
    try {
      onlooker.store().read(version.blob());
      return true;
    } catch (GitException e) {
      return false;
    }
  }

  private FileMode mode(String path) {
    return onlooker.told(path).now().orElseThrow().mode();
  }

  private static Version version(TempRepo repo, String path) {
    return new Version(FileMode.REGULAR, new BlobId(repo.git("rev-parse", "HEAD:" + path)));
  }
}
