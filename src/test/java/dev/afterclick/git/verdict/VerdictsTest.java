package dev.afterclick.git.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterclick.TempRepo;
import dev.afterclick.git.GitException;
import dev.afterclick.git.ObjectFormat;
import dev.afterclick.git.verdict.Court.Desk;
import dev.afterclick.model.FileMode;
import dev.afterclick.model.Judgement;
import dev.afterclick.model.OverlapKind;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Side;
import dev.afterclick.model.Verdict;
import dev.afterclick.model.Version;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Checks when the judge answers, and what it goes by. */
@Timeout(60)
final class VerdictsTest extends CourtCase {

  @Test
  void settlesWhatLiesApartAtOnce() {
    left.writes("f", OURS);
    right.writes("f", APART);

    List<Judgement> answers = ask("f");

    assertEquals(1, answers.size());
    assertAnswer(answers.get(0), Verdict.CLEAN, OverlapKind.CONTENT, true);
    assertEquals(repo.git("rev-parse", "HEAD:f"), answers.get(0).base().orElseThrow().blob().hex());
  }

  @Test
  void saysConflictAtOnceAndLetsGitConfirmIt() {
    left.writes("f", OURS);
    right.writes("f", THEIRS);

    List<Judgement> answers = ask("f");

    assertEquals(2, answers.size());
    assertAnswer(answers.get(0), Verdict.CONFLICT, OverlapKind.CONTENT, false);
    assertAnswer(answers.get(1), Verdict.CONFLICT, OverlapKind.CONTENT, true);
  }

  @Test
  void obeysTheAttributesOfTheWorktree() {
    left.worktree().write(".gitattributes", "f merge=union\n");
    court.mergesOtherwise("f");
    left.writes("f", OURS);
    right.writes("f", THEIRS);

    assertClean(OverlapKind.CONTENT, ask("f"));
  }

  @Test
  void judgesAgainstTheTrunk() {
    repo.write("f", THEIRS).commit("Landed");
    left.writes("f", OURS);
    Side trunk =
        new Side(
            Optional.empty(),
            Optional.of(repo.head()),
            RepoPath.of("f"),
            Optional.empty(),
            Optional.of(new Version(FileMode.REGULAR, court.keep(THEIRS))));

    assertConflict(OverlapKind.CONTENT, court.ask("f", left.side("f"), trunk));
  }

  @Test
  void leavesSeveralMergeBasesToGit() {
    left.worktree().write("f", OURS).commit("Left");
    right.worktree().write("f", APART).commit("Right");
    String first = left.worktree().head().hex();
    String second = right.worktree().head().hex();
    left.worktree().git("merge", "-q", "-m", "Cross", second);
    right.worktree().git("merge", "-q", "-m", "Cross", first);
    String both = OURS.replace("g", "G");
    left.writes("f", both.replace("d", "D"));
    right.writes("f", both.replace("d", "Y"));

    List<Judgement> answers = ask("f");

    assertEquals(2, answers.get(0).question().bases().size());
    assertAnswer(answers.get(0), Verdict.UNSETTLED, OverlapKind.CONTENT, false);
    assertConflict(OverlapKind.CONTENT, answers);
  }

  @Test
  void judgesUnrelatedHistories() {
    right.worktree().git("checkout", "-q", "--orphan", "alone");
    right.worktree().commit("Alone");
    left.writes("f", OURS);
    right.writes("f", THEIRS);

    assertConflict(OverlapKind.ADD_ADD, ask("f"));
  }

  @Test
  void judgesInSha256Repositories(@TempDir Path wideFolder) {
    TempRepo wide = TempRepo.in(wideFolder, "--object-format=sha256").write("f", BASE);
    wide.commit("Begin");
    try (Court wideCourt = Court.over(wide, ObjectFormat.SHA256)) {
      Desk one = wideCourt.session("one").writes("f", OURS);
      Desk two = wideCourt.session("two").writes("f", THEIRS);

      assertConflict(OverlapKind.CONTENT, wideCourt.ask("f", one.side("f"), two.side("f")));
    }
  }

  @Test
  void saysNothingMoreWhenASideHasMovedOn() {
    left.writes("f", OURS);
    right.writes("f", THEIRS);
    Side before = left.side("f");
    left.writes("f", OURS + "more\n");

    List<Judgement> answers = court.ask("f", before, right.side("f"));

    assertEquals(1, answers.size());
    assertFalse(answers.get(0).last());
  }

  @Test
  void letsANewerQuestionTakeThePlaceOfOneThatWaits() throws GitException {
    left.writes("f", OURS).writes("other", "left\n");
    right.writes("f", THEIRS).writes("other", "right\n");
    List<Judgement> older = new CopyOnWriteArrayList<>();
    List<Judgement> newer = new CopyOnWriteArrayList<>();

    whileTheJudgeIsBusy(
        () -> {
          court.judge(question("f"), older);
          court.judge(question("f"), newer);
        });

    assertEquals(1, older.size());
    assertConflict(OverlapKind.CONTENT, newer);
  }

  @Test
  void leavesNoTraceInTheUsersRepository() {
    left.writes("f", OURS).writes("new", "one\n").renames("other", "elsewhere");
    right.writes("f", THEIRS).writes("new", "two\n").deletes("other");
    left.worktree().git("status");
    String objects = repo.git("count-objects", "-v");
    String refs = repo.git("for-each-ref");

    ask("f");
    ask("new");
    court.ask("other", left.side("elsewhere", "other"), right.side("other"));

    assertEquals(objects, repo.git("count-objects", "-v"));
    assertEquals(refs, repo.git("for-each-ref"));
    assertEquals("", left.worktree().git("status", "--porcelain"));
    repo.git("fsck", "--strict");
    assertEquals("store.git", String.join(" ", namesIn(repo.path(".git/afterclick"))));
  }

  @Test
  void sweepsUpAfterAProcessThatWasKilled() throws IOException {
    long nobody = 4_194_305; // one more than Linux ever counts to
    Path abandoned = repo.path(".git/afterclick/scratch-" + nobody + "-1");
    Path used = repo.path(".git/afterclick/scratch-" + ProcessHandle.current().pid() + "-1");
    Files.createDirectories(abandoned.resolve("ab"));
    Files.createDirectories(used);
    left.writes("f", OURS);
    right.writes("f", THEIRS);

    ask("f");

    assertFalse(Files.exists(abandoned));
    assertTrue(Files.exists(used));
  }

  private static List<String> namesIn(Path folder) {
    return List.of(Objects.requireNonNull(folder.toFile().list()));
  }
}
