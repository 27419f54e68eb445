package dev.afterclick.git.ancestry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.afterclick.TempRepo;
import dev.afterclick.git.GitException;
import dev.afterclick.git.ObjectFormat;
import dev.afterclick.git.store.ObjectStore;
import dev.afterclick.model.CommitId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks what two commits have in common. */
final class MergeBasesTest {

  @TempDir private Path folder;
  private TempRepo repo;
  private ObjectStore store;
  private MergeBases bases;

  @BeforeEach
  void open() {
    repo = TempRepo.in(folder).write("a", "a").commit("Begin");
    store = ObjectStore.open(repo.path(".git"), ObjectFormat.SHA1);
    bases = new MergeBases(repo.path(".git"), store);
  }

  @AfterEach
  void close() {
    store.close();
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
  void keepsTheBaseOfABranchThatGrowsWithoutGit() throws Exception {
    CommitId begin = repo.head();
    TempRepo left = repo.worktree("left").write("b", "b").commit("Left");
    TempRepo right = repo.worktree("right").write("c", "c").commit("Right");
    assertEquals(List.of(begin), bases.between(left.head(), right.head()));

    left.write("b", "bb").commit("Two").write("b", "bbb").commit("Three");
    // Git cannot find it any more.
    Files.delete(repo.path(".git/objects/" + begin.hex().replaceFirst("..", "$0/")));

    assertEquals(List.of(begin), bases.between(left.head(), right.head()));
  }

  @Test
  void asksAnewWhereTheOtherBranchMayHoldWhatHasGrown() throws GitException {
    TempRepo left = repo.worktree("left").write("b", "b").commit("One");
    CommitId one = left.head();
    CommitId two = left.write("b", "bb").commit("Two").head();
    CommitId three = left.write("b", "bbb").commit("Three").head();
    assertEquals(List.of(one), bases.between(one, three));

    assertEquals(List.of(two), bases.between(two, three));
  }

  @Test
  void findsTheOtherItselfWhereABranchHasGrownFromIt() throws GitException {
    CommitId begin = repo.head();
    CommitId next = repo.write("b", "b").commit("Next").head();

    assertEquals(List.of(begin), bases.between(next, begin));
  }

  @Test
  void leavesItToGitWhereABranchHasMerged() throws GitException {
    CommitId begin = repo.head();
    TempRepo left = repo.worktree("left").write("b", "b").commit("Left");
    TempRepo right = repo.worktree("right").write("c", "c").commit("Right");
    assertEquals(List.of(begin), bases.between(left.head(), right.head()));

    left.git("merge", "-q", "-m", "Take in", "right");
    assertEquals(List.of(right.head()), bases.between(left.head(), right.head()));
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
