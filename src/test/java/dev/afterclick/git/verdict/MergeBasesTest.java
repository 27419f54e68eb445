package dev.afterclick.git.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.afterclick.TempRepo;
import dev.afterclick.git.GitException;
import dev.afterclick.model.CommitId;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks what two commits have in common. */
final class MergeBasesTest {

  @TempDir private Path folder;
  private TempRepo repo;
  private MergeBases bases;

  @BeforeEach
  void open() {
    repo = TempRepo.in(folder).write("a", "a").commit("Begin");
    bases = new MergeBases(repo.path(".git"));
  }

  @Test
  void findsWhereTwoBranchesParted() throws GitException {
    CommitId begin = repo.head();
    CommitId left = repo.worktree("left").write("b", "b").commit("Left").head();
    CommitId right = repo.worktree("right").write("c", "c").commit("Right").head();

    assertEquals(List.of(begin), bases.between(left, right));
    assertEquals(List.of(begin), bases.between(right, left));
    assertEquals(List.of(begin), bases.between(begin, right));
    assertEquals(List.of(left), bases.between(left, left));
  }

  @Test
  void findsAllWhereBranchesCrossed() throws GitException {
    TempRepo left = repo.worktree("left").write("b", "b").commit("Left");
    TempRepo right = repo.worktree("right").write("c", "c").commit("Right");
    CommitId first = left.head();
    CommitId second = right.head();
    left.git("merge", "-q", "-m", "Cross", second.hex());
    right.git("merge", "-q", "-m", "Cross", first.hex());

    assertEquals(Set.of(first, second), Set.copyOf(bases.between(left.head(), right.head())));
  }

  @Test
  void findsNoneForUnrelatedHistories() throws GitException {
    CommitId main = repo.head();
    repo.git("checkout", "-q", "--orphan", "other");

    assertEquals(List.of(), bases.between(main, repo.commit("Other").head()));
  }

  @Test
  void failsForACommitThatIsNotThere() {
    CommitId none = new CommitId("1".repeat(40));

    assertThrows(GitException.class, () -> bases.between(repo.head(), none));
  }
}
