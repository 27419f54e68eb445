package dev.afterclick.git.sight;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.afterclick.TempRepo;
import dev.afterclick.git.GitException;
import dev.afterclick.model.Change;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Sight;
import dev.afterclick.model.Version;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks what a whole look tells of the files that moved together with their base. */
final class RetoldTest {

  @TempDir Path folder;
  private TempRepo main;
  private TempRepo repo;
  private Onlooker onlooker;
  private Optional<Version> old;

  @BeforeEach
  void begin() throws GitException {
    main = TempRepo.in(folder).write("a", "a\n").write("b", "b\n").commit("Begin");
    repo = main.worktree("x");
    onlooker = Onlooker.at(repo);
    old = onlooker.store().entry(repo.head(), RepoPath.of("a"));
    onlooker.scan();
    main.write("a", "A\n").commit("Trunk");
  }

  @AfterEach
  void end() {
    onlooker.close();
  }

  @Test
  void tellsWhatStoodWhereAMergeWrote() throws Exception {
    repo.git("merge", "-q", "main");
    tellsTheMerge(onlooker.git());
  }

  @Test
  void tellsTheSameWhenAllIsReadAnew() throws Exception {
    repo.git("merge", "-q", "main");
    tellsTheMerge(onlooker.scan());
  }

  @Test
  void tellsAChangeThatTheBaseCaughtUpWithAsItStands() throws Exception {
    repo.write("a", "A\n");
    onlooker.files("a");
    Optional<Version> stands = onlooker.told("a").now();
    repo.git("reset", "-q", "main");

    Change told = only(onlooker.git());

    assertEquals(stands, told.base());
    assertEquals(stands, told.now());
  }

  @Test
  void tellsWhatAResetTookAwayAsGone() throws Exception {
    repo.write("b", "B\n");
    onlooker.files("b");
    repo.git("reset", "-q", "--hard");

    Sight sight = onlooker.git();

    assertEquals("b", only(sight).path().value());
    assertEquals(Map.of(), sight.stood());
    assertEquals(List.of(), onlooker.paths());
  }

  @Test
  void takesAFileThatCameToBeIgnoredForOneThatNeverStood() throws Exception {
    repo.write("y.log", "y\n").write("z.log", "z\n");
    onlooker.files("y.log", "z.log");
    repo.write(".gitignore", "*.log\n").delete("z.log");

    Sight sight = onlooker.files(".gitignore");

    assertEquals(Map.of(RepoPath.of("y.log"), Optional.empty()), sight.stood());
    assertEquals(List.of(".gitignore"), onlooker.paths());
  }

  private void tellsTheMerge(Sight sight) {
    Change told = only(sight);
    assertEquals(Map.of(told.path(), old), sight.stood());
    assertEquals(repo.git("hash-object", "a"), told.now().orElseThrow().blob().hex());
    assertEquals(List.of(), onlooker.paths());
  }

  private static Change only(Sight sight) {
    assertEquals(1, sight.changes().size());
    return sight.changes().get(0);
  }
}
