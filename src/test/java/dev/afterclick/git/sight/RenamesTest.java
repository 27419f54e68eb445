package dev.afterclick.git.sight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterclick.TempRepo;
import dev.afterclick.git.GitException;
import dev.afterclick.model.Change;
import dev.afterclick.model.ChangeKind;
import dev.afterclick.model.Lines;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Sight;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks that a rename is told as one change, as soon as both of its ends were seen. */
final class RenamesTest {

  private static final String TEXT = "1\n2\n3\n4\n5\n6\n7\n8\n";

  @TempDir Path folder;
  private TempRepo main;
  private TempRepo repo;
  private Onlooker onlooker;

  @BeforeEach
  void begin() throws GitException {
    main = TempRepo.in(folder).write("src/old", TEXT).write("other", "o\n");
    repo = main.commit("Begin").worktree("billing-fix");
    onlooker = Onlooker.at(repo);
  }

  @AfterEach
  void end() {
    onlooker.close();
  }

  @Test
  void tellsAFileThatMovedUnchanged() throws Exception {
    repo.git("mv", "src/old", "new");

    onlooker.scan();

    Change change = onlooker.told("new");
    assertEquals(List.of("new"), onlooker.paths());
    assertEquals(ChangeKind.RENAMED, change.kind());
    assertEquals(Optional.of(RepoPath.of("src/old")), change.origin());
    assertEquals(change.base(), change.now());
    assertEquals(Optional.empty(), change.lines());
  }

  @Test
  void tellsAFileThatMovedAndChanged() throws Exception {
    repo.delete("src/old").write("new", TEXT + "9\n");

    onlooker.scan();

    Change change = onlooker.told("new");
    assertEquals(Optional.of(RepoPath.of("src/old")), change.origin());
    assertEquals(repo.git("rev-parse", "HEAD:src/old"), change.base().orElseThrow().blob().hex());
    assertEquals(Optional.of(new Lines(1, 0)), change.lines());
  }

  @Test
  void findsARenameOnceBothEndsWereSeen() throws Exception {
    onlooker.scan();
    repo.delete("src/old");
    onlooker.files("src/old");
    assertEquals(ChangeKind.DELETED, onlooker.told("src/old").kind());
    repo.write("new", TEXT + "9\n");

    Sight sight = onlooker.files("new");

    assertFalse(sight.complete());
    assertEquals(List.of("new"), onlooker.paths());
    assertEquals(Optional.of(RepoPath.of("src/old")), onlooker.told("new").origin());
    assertTrue(
        sight.changes().stream()
            .anyMatch(change -> change.path().value().equals("src/old") && !change.isChange()));
  }

  @Test
  void tellsARenameWholeWhoseOtherEndIsHeardOfLater() throws Exception {
    onlooker.scan();
    repo.write("zz", repo.read("src/old")).delete("src/old");

    onlooker.files(Set.of(RepoPath.of("src/old")), () -> Set.of(RepoPath.of("zz")));

    assertEquals(List.of("zz"), onlooker.paths());
    assertEquals(Optional.of(RepoPath.of("src/old")), onlooker.told("zz").origin());
  }

  @Test
  void takesARenameApartWhenTheOldFileIsBack() throws Exception {
    repo.delete("src/old").write("new", TEXT + "9\n");
    onlooker.scan();
    repo.write("src/old", TEXT + "not the same\n");

    onlooker.files("src/old");

    assertEquals(List.of("new", "src/old"), onlooker.paths());
    assertEquals(ChangeKind.ADDED, onlooker.told("new").kind());
    assertEquals(ChangeKind.MODIFIED, onlooker.told("src/old").kind());
  }

  @Test
  void followsTheRenamedFile() throws Exception {
    repo.delete("src/old").write("new", TEXT + "9\n");
    onlooker.scan();
    repo.write("new", TEXT + "9\n10\n");

    onlooker.files("new");

    assertEquals(Optional.of(RepoPath.of("src/old")), onlooker.told("new").origin());
    assertEquals(Optional.of(new Lines(2, 0)), onlooker.told("new").lines());
  }

  @Test
  void pairsEqualFilesByTheirNames() throws Exception {
    repo.write("a/one", "same\n").write("a/two", "same\n").commit("Two");
    main.git("merge", "-q", "--ff-only", "billing-fix");
    repo.git("mv", "a", "b");

    onlooker.scan();

    assertEquals(Optional.of(RepoPath.of("a/one")), onlooker.told("b/one").origin());
    assertEquals(Optional.of(RepoPath.of("a/two")), onlooker.told("b/two").origin());
  }

  @Test
  void neverPairsEmptyFiles() throws Exception {
    repo.write("empty", "").commit("Empty");
    main.git("merge", "-q", "--ff-only", "billing-fix");
    repo.delete("empty").write("other-empty", "");

    onlooker.scan();

    assertEquals(List.of("empty", "other-empty"), onlooker.paths());
  }

  @Test
  void tellsWhatTheTrunkDidToTheOldPath() throws Exception {
    repo.git("mv", "src/old", "new");
    main.write("src/old", "theirs\n").commit("Trunk");

    onlooker.scan();

    assertTrue(onlooker.told("new").landed().isPresent());
  }
}
