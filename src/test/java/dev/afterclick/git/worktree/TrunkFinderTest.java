package dev.afterclick.git.worktree;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.afterclick.TempRepo;
import dev.afterclick.git.GitException;
import dev.afterclick.model.Trunk;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks in which order the trunk is looked for. */
final class TrunkFinderTest {

  @TempDir Path folder;
  private TempRepo repo;

  @BeforeEach
  void begin() {
    repo = TempRepo.in(folder).commit("Begin");
  }

  @Test
  void isTheLocalMain() throws Exception {
    String seconds = repo.git("show", "-s", "--format=%ct", "main");
    Instant at = Instant.ofEpochSecond(Long.parseLong(seconds));

    assertEquals(Optional.of(new Trunk("main", repo.head(), at)), find());
  }

  @Test
  void isMasterWhereThereIsNoMain() throws Exception {
    repo.git("branch", "-m", "master");
    repo.git("switch", "-q", "-c", "topic");

    assertEquals("master", name());
  }

  @Test
  void isWhatOriginSaysRatherThanMain() throws Exception {
    repo.git("update-ref", "refs/remotes/origin/develop", "HEAD");
    repo.git("symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/develop");

    assertEquals("develop", name());
  }

  @Test
  void hasTheTipOfTheLocalBranchRatherThanOrigins() throws Exception {
    repo.git("update-ref", "refs/remotes/origin/main", "HEAD");
    repo.git("symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/main");
    repo.commit("More");

    assertEquals(repo.head(), find().orElseThrow().tip());
  }

  @Test
  void isWhatTheUserSaysBeforeAllElse() throws Exception {
    repo.git("branch", "release/2");
    repo.git("config", "afterclick.trunk", "refs/heads/release/2");

    assertEquals("release/2", name());
  }

  @Test
  void isTheNextBestWhereWhatTheUserSaysIsNotThere() throws Exception {
    repo.git("config", "afterclick.trunk", "gone");

    assertEquals("main", name());
  }

  @Test
  void isTheBranchOfTheMainWorktreeWhereNothingElseIs() throws Exception {
    repo.git("branch", "-m", "trunk");
    repo.worktree("billing-fix");

    assertEquals("trunk", name());
  }

  @Test
  void isNotThereBeforeTheFirstCommit(@TempDir Path other) throws Exception {
    repo = TempRepo.in(other);

    assertEquals(Optional.empty(), find());
  }

  private String name() throws GitException {
    return find().orElseThrow().name();
  }

  private Optional<Trunk> find() throws GitException {
    Repository found = Repository.find(repo.program());
    return new TrunkFinder(found).find(new Worktrees(found).list());
  }
}
