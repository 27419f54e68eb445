package dev.afterclick.git.sight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterclick.TempRepo;
import dev.afterclick.git.GitException;
import dev.afterclick.model.Sight;
import dev.afterclick.model.Trunk;
import dev.afterclick.model.Worktree;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks that nobody hears of the deletions that make up the removal of a worktree. */
final class RemovalTest {

  private static final List<String> FILES = IntStream.range(0, 20).mapToObj(i -> "f" + i).toList();

  @TempDir Path folder;
  private TempRepo main;
  private TempRepo repo;
  private Onlooker onlooker;
  private Worktree worktree;
  private Optional<Trunk> trunk;

  @BeforeEach
  void begin() throws GitException {
    main = TempRepo.in(folder);
    FILES.forEach(file -> main.write(file, file + "\n"));
    main.commit("Begin");
    // Inside another worktree, where git goes on looking for a repository further up.
    repo = main.worktreeAt(main.path(".claude/worktrees/x"), "x");
    onlooker = Onlooker.at(repo);
    worktree = onlooker.worktree();
    trunk = onlooker.trunk();
    repo.write("f0", "mine\n");
    onlooker.scan();
  }

  @AfterEach
  void end() {
    onlooker.close();
  }

  @Test
  void failsOnceTheWorktreeIsNoneAnyMore() throws Exception {
    FILES.subList(1, 4).forEach(repo::delete);
    repo.delete(".git");
    failsToLook();
  }

  @Test
  void failsOnceTheFolderIsGone() throws Exception {
    repo.delete("");
    failsToLook();
  }

  @Test
  void failsOnceGitsOwnRecordsAreGone() throws Exception {
    FILES.subList(1, 4).forEach(repo::delete);
    main.delete(".git/worktrees/x");
    failsToLook();
  }

  @Test
  void tellsNothingOfTheFirstFilesOfAWorktreeThatGoesSoonAfterThem() throws Exception {
    repo.write("new", "new\n");
    Onlooker patient = onlooker.afresh(() -> repo.delete(".git"));
    patient.scan();
    repo.delete("new");

    assertThrows(GitException.class, () -> patient.files("new"));

    assertEquals(List.of("f0", "new"), patient.paths());
  }

  @Test
  void tellsNothingEitherWhenGitIsLookedAtMeanwhile() throws Exception {
    Onlooker patient = onlooker.afresh(() -> repo.delete(".git"));
    patient.scan();
    repo.delete("f0");

    assertThrows(GitException.class, () -> patient.eyes().lookAtGit(worktree, trunk));
    assertThrows(GitException.class, () -> patient.eyes().scan(worktree, trunk));

    assertEquals(List.of("f0"), patient.paths());
  }

  @Test
  void tellsADeletionInAWorktreeThatStays() throws Exception {
    AtomicInteger waits = new AtomicInteger();
    Onlooker patient = onlooker.afresh(waits::incrementAndGet);
    patient.scan();
    repo.delete("f1");

    patient.files("f1");
    patient.files("f1");

    assertEquals(List.of("f0", "f1"), patient.paths());
    assertEquals(1, waits.get());
  }

  @Test
  void tellsNothingOfADeletionThatGoesOnUntilTheWorktreeIsGone() throws Exception {
    Iterator<String> order = List.of("f2", "f3", ".git").iterator();
    Onlooker patient = onlooker.afresh(() -> repo.delete(order.next()));
    patient.scan();
    repo.delete("f1");

    assertThrows(GitException.class, () -> patient.files("f1"));

    assertEquals(List.of("f0"), patient.paths());
  }

  @Test
  void waitsLongerForTheEndOfAWorktreeWhoseFilesAreMostlyGone() throws Exception {
    AtomicInteger waits = new AtomicInteger();
    Onlooker patient = onlooker.afresh(() -> deleteGitAt(waits.incrementAndGet(), 5));
    patient.scan();
    FILES.subList(0, 16).forEach(repo::delete);

    assertThrows(GitException.class, () -> patient.files("f1"));

    assertEquals(5, waits.get());
    assertEquals(List.of("f0"), patient.paths());
  }

  @Test
  void tellsTheDeletionOfAllFilesInAWorktreeThatStays() throws Exception {
    AtomicInteger waits = new AtomicInteger();
    Onlooker patient = onlooker.afresh(waits::incrementAndGet);
    patient.scan();
    FILES.forEach(repo::delete);

    patient.files(FILES.toArray(new String[0]));

    assertEquals(FILES.size(), patient.paths().size());
    assertTrue(waits.get() < 20, "waits: " + waits);
  }

  @Test
  void waitsUntilAMassDeletionRests() throws Exception {
    FILES.subList(2, 20).forEach(repo::delete);

    // The events of the others are still on their way.
    assertTrue(onlooker.files(FILES.subList(2, 12).toArray(new String[0])).complete());

    assertEquals(19, onlooker.paths().size());
  }

  @Test
  void tellsAMassDeletionOfWhichAllEventsCame() throws Exception {
    // Git was told not to miss this one, so it is no sign that the deletion goes on.
    repo.git("update-index", "--assume-unchanged", "f1");
    FILES.subList(1, 20).forEach(repo::delete);

    Sight sight = onlooker.files(FILES.subList(2, 20).toArray(new String[0]));

    assertFalse(sight.complete());
    assertEquals(19, onlooker.paths().size());
  }

  private void deleteGitAt(int wait, int end) {
    if (wait == end) {
      repo.delete(".git");
    }
  }

  /** The picture must stay as it was, for it is the last true one. */
  private void failsToLook() {
    List<String> before = onlooker.paths();
    assertThrows(GitException.class, () -> onlooker.files("f1", "f2", "f3"));
    assertThrows(GitException.class, () -> onlooker.eyes().scan(worktree, trunk));
    assertThrows(GitException.class, () -> onlooker.eyes().lookAtGit(worktree, trunk));
    assertEquals(List.of("f0"), before);
    assertEquals(before, onlooker.paths());
  }
}
