package dev.afterclick.git.sight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterclick.TempRepo;
import dev.afterclick.git.GitException;
import dev.afterclick.git.verdict.Snapshot;
import dev.afterclick.model.Change;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.SessionId;
import dev.afterclick.model.Sight;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks what a look at some files tells, and that no look leaves a trace. */
final class FileLooksTest {

  @TempDir Path folder;
  private TempRepo main;
  private TempRepo repo;
  private Onlooker onlooker;

  @BeforeEach
  void begin() throws GitException {
    main = TempRepo.in(folder).write("a", "a\n").write("src/b", "b\n").write("src/lib/c", "c\n");
    main.write(".gitignore", "*.log\nbuild/\n").commit("Begin");
    repo = main.worktree("billing-fix");
    onlooker = Onlooker.at(repo);
  }

  @AfterEach
  void end() {
    onlooker.close();
  }

  @Test
  void needsAWholeLookFirst() {
    assertThrows(GitException.class, () -> onlooker.files("a"));
  }

  @Test
  void tellsOnlyOfTheFilesLookedAt() throws Exception {
    repo.write("a", "mine\n");
    onlooker.scan();
    repo.write("src/b", "mine\n");

    Sight sight = onlooker.files("src/b");

    assertFalse(sight.complete());
    assertEquals(List.of("src/b"), sight.changes().stream().map(c -> c.path().value()).toList());
    assertEquals(Onlooker.mtime(repo, "src/b"), sight.changes().get(0).touched());
  }

  @Test
  void looksThroughAllWhenGitHasPrunedTheOldBase() throws Exception {
    repo.write("new", "new\n");
    onlooker.scan();
    String old = repo.head().hex();
    main.write("a", "other\n").git("commit", "-q", "-a", "--amend", "-m", "Begin anew");
    repo.git("reset", "-q", "--hard", "main");
    repo.git("update-ref", "-d", "ORIG_HEAD");
    main.git("reflog", "expire", "--expire=now", "--all");
    main.git("gc", "-q", "--prune=now");
    assertEquals(1, repo.attempt("cat-file", "-e", old).exit());

    assertTrue(onlooker.git().complete());

    assertEquals(List.of("new"), onlooker.paths());
  }

  @Test
  void goesByTheIndexWhereAttributesAreMissing() throws Exception {
    repo.write(".gitattributes", "*.gen linguist-generated\n");
    repo.write("src/.gitattributes", "*.out linguist-generated\n").commit("Generate");
    repo.delete(".gitattributes").delete("src/.gitattributes");
    repo.write("a.gen", "x\n").write("src/b.out", "x\n").write("b.out", "x\n");
    onlooker.scan();

    assertTrue(onlooker.told("a.gen").marks().generated());
    assertTrue(onlooker.told("src/b.out").marks().generated());
    assertFalse(onlooker.told("b.out").marks().generated());
  }

  @Test
  void asksGitNothingMoreOnceClosed() throws Exception {
    repo.write(".gitattributes", "*.gen linguist-generated\n");
    onlooker.scan();
    onlooker.eyes().close();
    repo.write("late.gen", "mine\n");

    assertThrows(GitException.class, () -> onlooker.files("late.gen"));
  }

  @Test
  void tellsThatAFileIsBackAtItsBase() throws Exception {
    repo.write("a", "mine\n");
    onlooker.scan();
    repo.write("a", "a\n");

    List<Change> changes = onlooker.files("a").changes();

    assertEquals(1, changes.size());
    assertFalse(changes.get(0).isChange());
    assertEquals(List.of(), onlooker.paths());
  }

  @Test
  void tellsOfAFileThatCameAndWent() throws Exception {
    onlooker.scan();
    repo.write("new", "n\n");
    onlooker.files("new");
    repo.delete("new");

    assertFalse(onlooker.files("new").changes().get(0).isChange());
    assertEquals(List.of(), onlooker.files("never-there").changes());
  }

  @Test
  void takesTheClocksTimeForADeletion() throws Exception {
    onlooker.scan();
    repo.delete("a");

    onlooker.files("a");

    assertEquals(Onlooker.NOW, onlooker.told("a").touched());
  }

  @Test
  void tellsNothingOfIgnoredFiles() throws Exception {
    onlooker.scan();
    repo.write("x.log", "x").write("build/out", "x");

    assertEquals(List.of(), onlooker.files("x.log", "build", "build/out").changes());
  }

  @Test
  void seesATrackedFileThoughItIsIgnored() throws Exception {
    repo.write("build/kept", "k\n").git("add", "-f", "build/kept");
    onlooker.scan();
    repo.write("build/kept", "2\n");
    onlooker.files("build/kept");
    assertEquals(List.of("build/kept"), onlooker.paths());

    repo.git("rm", "-q", "-f", "--cached", "build/kept");
    onlooker.git();

    assertEquals(List.of(), onlooker.paths());
  }

  @Test
  void takesAFolderForAllBelowIt() throws Exception {
    onlooker.scan();
    repo.delete("src");
    onlooker.files("src");
    assertEquals(List.of("src/b", "src/lib/c"), onlooker.paths());

    repo.write("src/b", "b\n").write("src/lib/new/d", "d\n").write("src/x.log", "x");
    onlooker.files("src");

    assertEquals(List.of("src/lib/c", "src/lib/new/d"), onlooker.paths());
  }

  @Test
  void seesAFileWhereAFolderWasAndBack() throws Exception {
    onlooker.scan();
    repo.delete("src/lib").write("src/lib", "a file\n");
    onlooker.files("src/lib");
    assertEquals(List.of("src/lib", "src/lib/c"), onlooker.paths());

    repo.delete("src/lib").write("src/lib/c", "c\n");
    onlooker.files("src/lib");

    assertEquals(List.of(), onlooker.paths());
  }

  @Test
  void neverLooksThroughASymlink() throws Exception {
    onlooker.scan();
    repo.delete("src").link("src", main.path("src").toString());

    onlooker.files("src", "src/b", "src/lib/c");

    assertEquals(List.of("src", "src/b", "src/lib/c"), onlooker.paths());
    assertEquals(Optional.empty(), onlooker.told("src/b").now());
  }

  @Test
  void looksAtEverythingWhenEventsAreMany() throws Exception {
    onlooker.scan();
    String[] paths = new String[2_500];
    for (int i = 0; i < paths.length; i++) {
      paths[i] = "many/" + i;
      repo.write(paths[i], i + "\n");
    }

    assertTrue(onlooker.files(paths).complete());
    assertEquals(2_500, onlooker.paths().size());

    repo.write("many/7", "again\n").delete("many/8").git("add", "many/10");
    assertTrue(onlooker.files(paths).complete());
    assertEquals(Onlooker.onDisk(Onlooker.fresh(repo)), Onlooker.onDisk(onlooker.told()));

    repo.write("many/.gitignore", "9\n");
    assertTrue(onlooker.files(paths).complete());
    assertEquals(Onlooker.onDisk(Onlooker.fresh(repo)), Onlooker.onDisk(onlooker.told()));
  }

  @Test
  void doesNotTrustTimesThatAToolHasSetBack() throws Exception {
    repo.write("a", "1111\n");
    FileTime time = Files.getLastModifiedTime(repo.path("a"));
    onlooker.scan();
    repo.write("a", "2222\n");
    Files.setLastModifiedTime(repo.path("a"), time);

    onlooker.git();

    assertEquals(repo.git("hash-object", "a"), onlooker.told("a").now().orElseThrow().blob().hex());
  }

  @Test
  void drawsTheSnapshotThatGitWouldCommit() throws Exception {
    repo.write("committed", "c\n").commit("Work").git("mv", "a", "moved");
    onlooker.scan();
    repo.write("src/b", "2\n").delete("src/lib");
    onlooker.files("src/b", "src/lib");
    SessionId session = new SessionId("billing-fix");
    AllEyes all = new AllEyes();
    assertEquals(Optional.empty(), all.snapshotOf(session));
    all.add(session, onlooker.eyes());

    Snapshot snapshot = all.snapshotOf(session).orElseThrow();

    assertEquals(Optional.of(repo.head()), snapshot.head());
    assertEquals(repo.root(), snapshot.worktreeRoot());
    repo.git("add", "-A");
    assertEquals(repo.git("write-tree"), snapshot.tree().hex());
    all.remove(session);
    assertEquals(Optional.empty(), all.snapshotOf(session));
  }

  @Test
  void showsAMergeInProgress() throws Exception {
    repo.write("a", "mine\n").write("mine", "m\n").commit("Work");
    onlooker.scan();
    main.write("a", "theirs\n").write("theirs", "t\n").commit("Trunk");
    assertFalse(repo.attempt("merge", "-q", "main").exit() == 0);

    onlooker.git();
    onlooker.files("a", "theirs");

    assertTrue(repo.read("a").contains("<<<<<<<"));
    assertEquals(repo.git("hash-object", "a"), onlooker.told("a").now().orElseThrow().blob().hex());
    assertEquals(List.of("a", "mine", "theirs"), onlooker.paths());
    assertTrue(onlooker.told("theirs").isOnTrunk());
  }

  @Test
  void leavesTheRepositoryAsItWas() throws Exception {
    repo.write("a", "staged\n").git("add", "a");
    repo.write("a", "mine\n").write("new", "n\n").delete("src/b");
    Map<String, String> before = state();

    onlooker.scan();
    repo.write("new", "2\n");
    onlooker.files("new");
    onlooker.git();

    assertEquals(before, state());
  }

  private Map<String, String> state() throws IOException {
    Map<String, String> state = new TreeMap<>();
    Path git = main.path(".git");
    try (Stream<Path> all = Files.walk(git)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String name = RepoPath.between(git, file).value();
        if (!name.startsWith("afterclick/")) {
          state.put(name, String.valueOf(Stat.of(file)));
        }
      }
    }
    return state;
  }
}
