package dev.afterclick.git.sight;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.afterclick.TempRepo;
import dev.afterclick.git.GitException;
import dev.afterclick.model.Change;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Sight;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks which files are told of while git rewrites a worktree. */
final class LooksPastGitTest {

  @TempDir private Path folder;
  private TempRepo repo;
  private Onlooker onlooker;

  @BeforeEach
  void begin() throws GitException {
    TempRepo main = TempRepo.in(folder).write("a", "a\n").write("b", "b\n").commit("Begin");
    repo = main.worktree("billing-fix");
    onlooker = Onlooker.at(repo);
    onlooker.scan();
  }

  @AfterEach
  void end() {
    onlooker.close();
  }

  @Test
  void tellsOfContentThatTheRepositoryDoesNotHold() throws Exception {
    repo.write("a", "mine\n").write("new", "mine too\n");

    assertEquals(List.of("a", "new"), told("a", "new"));
  }

  @Test
  void tellsAgainOnlyOfWhatWasLookedAt() throws Exception {
    repo.write("a", "mine\n").write("b", "mine too\n");
    told("a");

    assertEquals(List.of("b"), told("b"));
    assertEquals(
        List.of("a", "b"), onlooker.afresh().scan().changes().stream().map(this::path).toList());
  }

  @Test
  void leavesOutWhatACheckoutMayHaveWritten() throws Exception {
    repo.write("a", "b\n");

    assertEquals(List.of(), told("a"));
    assertEquals(List.of("a"), onlooker.files("a").changes().stream().map(this::path).toList());
  }

  @Test
  void leavesOutWhatAMergeMayHaveWritten() throws Exception {
    repo.write("staged", "theirs\n");
    repo.git("add", "staged");
    repo.write("a", "theirs\n");

    assertEquals(List.of(), told("a"));
  }

  @Test
  void leavesOutWhatGitMayBeAboutToFillOrToDelete() throws Exception {
    repo.write("a", "").delete("b");

    assertEquals(List.of(), told("a", "b"));
  }

  @Test
  void tellsNothingBeforeTheFirstLook() throws Exception {
    repo.write("a", "mine\n");

    try (Onlooker fresh = onlooker.afresh()) {
      assertEquals(List.of(), fresh.eyes().lookPastGit(paths("a")).stream().toList());
    }
  }

  private List<String> told(String... paths) throws GitException {
    return onlooker.eyes().lookPastGit(paths(paths)).map(Sight::changes).orElse(List.of()).stream()
        .map(this::path)
        .sorted()
        .toList();
  }

  private String path(Change change) {
    return change.path().value();
  }

  private static Set<RepoPath> paths(String... paths) {
    return Set.of(Arrays.stream(paths).map(RepoPath::of).toArray(RepoPath[]::new));
  }
}
