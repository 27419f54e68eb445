package dev.afterclick.git.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterclick.TempRepo;
import dev.afterclick.git.GitException;
import dev.afterclick.git.ObjectFormat;
import dev.afterclick.git.verdict.Court.Desk;
import dev.afterclick.model.BlobId;
import dev.afterclick.model.FileMode;
import dev.afterclick.model.Judgement;
import dev.afterclick.model.OverlapKind;
import dev.afterclick.model.Question;
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
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Checks the judge against real repositories, for every way in which two sessions can meet. */
@Timeout(60)
final class VerdictsTest {

  private static final String BASE = "a\nb\nc\nd\ne\nf\ng\nh\n";
  private static final String OURS = BASE.replace("b", "B");
  private static final String THEIRS = BASE.replace("b", "X");
  private static final String APART = BASE.replace("g", "G");

  @TempDir private Path folder;
  private TempRepo repo;
  private Court court;
  private Desk left;
  private Desk right;

  @BeforeEach
  void open() {
    repo = TempRepo.in(folder).write("f", BASE).write("other", "other\n");
    repo.link("link", "a").write("bin", "a\0b").commit("Begin");
    court = Court.over(repo);
    left = court.session("left");
    right = court.session("right");
  }

  @AfterEach
  void close() {
    court.close();
  }

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
  void seesNoOverlapWhenOneSideChangedNothingOrBothTheSame() {
    left.writes("f", OURS);
    assertNoOverlap(ask("f"));

    right.writes("f", OURS);
    assertNoOverlap(ask("f"));

    left.deletes("other");
    right.deletes("other");
    assertNoOverlap(ask("other"));
  }

  @Test
  void judgesFilesThatBothAdded() {
    left.writes("new", "one\n");
    right.writes("new", "two\n");

    assertConflict(OverlapKind.ADD_ADD, ask("new"));
  }

  @Test
  void judgesDeletedAgainstModified() {
    left.deletes("f");
    right.writes("f", OURS);

    assertConflict(OverlapKind.DELETE_MODIFY, ask("f"));
  }

  @Test
  void mergesAnEditIntoARenamedFile() {
    left.renames("f", "g");
    right.writes("f", OURS);

    assertClean(OverlapKind.RENAME, court.ask("f", left.side("g", "f"), right.side("f")));
  }

  @Test
  void judgesEditsOnBothSidesOfARename() {
    left.renames("f", "g").writes("g", OURS);
    right.writes("f", THEIRS);

    assertConflict(OverlapKind.RENAME, court.ask("f", left.side("g", "f"), right.side("f")));
  }

  @Test
  void findsARenameThatTheQuestionDoesNotKnowOf() {
    left.renames("f", "g").writes("g", OURS);
    right.writes("f", THEIRS);

    assertEquals(Verdict.CONFLICT, last(ask("f")).verdict());
  }

  @Test
  void judgesRenamedAgainstDeleted() {
    left.renames("f", "g");
    right.deletes("f");

    assertConflict(OverlapKind.RENAME, court.ask("f", left.side("g", "f"), right.side("f")));
  }

  @Test
  void judgesRenamesToDifferentNames() {
    left.renames("f", "g");
    right.renames("f", "h");

    assertConflict(
        OverlapKind.RENAME_RENAME, court.ask("f", left.side("g", "f"), right.side("h", "f")));
  }

  @Test
  void seesNoOverlapInTheSameRename() {
    left.renames("f", "g");
    right.renames("f", "g");

    assertNoOverlap(court.ask("f", left.side("g", "f"), right.side("g", "f")));
  }

  @Test
  void judgesAFileInPlaceOfAFolder() {
    left.writes("new", "file\n");
    right.writes("new/below", "below\n");

    assertConflict(
        OverlapKind.FILE_DIRECTORY, court.ask("new", left.side("new"), right.side("new/below")));
  }

  @Test
  void judgesBinaries() {
    left.writes("bin", "a\0c");
    right.writes("bin", "a\0d");

    assertConflict(OverlapKind.BINARY, ask("bin"));
  }

  @Test
  void judgesModes() {
    left.writes("new", FileMode.EXECUTABLE, "same\n");
    right.writes("new", FileMode.REGULAR, "same\n");

    assertConflict(OverlapKind.MODE, ask("new"));
  }

  @Test
  void mergesAModeIntoAnEdit() {
    left.writes("f", FileMode.EXECUTABLE, BASE);
    right.writes("f", OURS);

    assertClean(OverlapKind.MODE, ask("f"));
  }

  @Test
  void judgesSymlinks() {
    left.writes("link", FileMode.SYMLINK, "b");
    right.writes("link", FileMode.SYMLINK, "c");

    assertConflict(OverlapKind.SYMLINK, ask("link"));
  }

  @Test
  void judgesASymlinkInPlaceOfAFile() {
    left.writes("f", FileMode.SYMLINK, "b");
    right.writes("f", OURS);

    assertConflict(OverlapKind.SYMLINK, ask("f"));
  }

  @Test
  void judgesSubmodules() {
    left.sets("sub", new Version(FileMode.SUBMODULE, new BlobId("1".repeat(40))));
    right.sets("sub", new Version(FileMode.SUBMODULE, new BlobId("2".repeat(40))));

    assertConflict(OverlapKind.SUBMODULE, ask("sub"));
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
  void answersAllOthersWhenGitChokesOnOnePair() throws GitException, IOException {
    left.writes("f", OURS).writes("other", "left\n");
    right.writes("f", THEIRS).writes("other", "right\n");
    Desk broken = court.session("broken").writes("f", "lost\n");
    Files.delete(court.object(court.keep("lost\n")));
    List<Judgement> bad = new CopyOnWriteArrayList<>();
    List<Judgement> good = new CopyOnWriteArrayList<>();

    whileTheJudgeIsBusy(
        () -> {
          court.judge(court.question("f", left.side("f"), broken.side("f")), bad);
          court.judge(question("f"), good);
        });

    assertConflict(OverlapKind.CONTENT, good);
    assertEquals(bad.get(0).verdict(), last(bad).verdict());
    assertTrue(last(bad).last());
    assertTrue(last(bad).unchecked().isPresent());
    assertEquals(Optional.empty(), last(good).unchecked());
  }

  @Test
  void letsTheFirstAnswerStandWhenGitCannotMerge() throws IOException {
    left.worktree().write("f", OURS).commit("Left");
    right.worktree().write("f", THEIRS).commit("Right");
    Files.writeString(repo.path(".git/afterclick"), "in the way");

    List<Judgement> answers = ask("f");

    assertAnswer(last(answers), Verdict.CONFLICT, OverlapKind.CONTENT, true);
    assertTrue(last(answers).unchecked().orElseThrow().contains("cannot make a folder"));
  }

  @Test
  void goesOnSettlingAfterABug() throws GitException {
    left.writes("f", OURS).writes("other", "left\n");
    right.writes("f", THEIRS).writes("other", "right\n");
    List<Judgement> answers = new CopyOnWriteArrayList<>();

    whileTheJudgeIsBusy(
        () -> {
          judgeWithABug(question("f"));
          judgeWithABug(court.question("f", right.side("f"), left.side("f")));
          court.judge(court.question("other", right.side("other"), left.side("other")), answers);
        });

    assertTrue(last(answers).unchecked().orElseThrow().contains("Java heap space"));
    assertConflict(OverlapKind.CONTENT, ask("f"));
  }

  private void judgeWithABug(Question question) {
    try {
      court
          .verdicts()
          .judge(
              question,
              answer -> {
                if (answer.last()) {
                  throw new OutOfMemoryError("Java heap space");
                }
              });
    } catch (GitException e) {
      throw new AssertionError(e);
    }
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

  private List<Judgement> ask(String path) {
    return court.ask(path, left.side(path), right.side(path));
  }

  private Question question(String path) {
    return court.question(path, left.side(path), right.side(path));
  }

  /** Keeps git's thread in an answer, so that what is asked meanwhile waits together. */
  private void whileTheJudgeIsBusy(Runnable work) throws GitException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch done = new CountDownLatch(1);
    court.verdicts().judge(question("other"), answer -> hold(answer, begun, done));
    await(begun);
    work.run();
    done.countDown();
    court.awaitIdle();
  }

  private static void hold(Judgement answer, CountDownLatch begun, CountDownLatch done) {
    if (answer.last()) {
      begun.countDown();
      await(done);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static Judgement last(List<Judgement> answers) {
    return answers.get(answers.size() - 1);
  }

  private static void assertConflict(OverlapKind kind, List<Judgement> answers) {
    assertAnswer(last(answers), Verdict.CONFLICT, kind, true);
  }

  private static void assertClean(OverlapKind kind, List<Judgement> answers) {
    assertAnswer(last(answers), Verdict.CLEAN, kind, true);
  }

  private static void assertAnswer(
      Judgement answer, Verdict verdict, OverlapKind kind, boolean last) {
    assertEquals(
        verdict + " " + kind + " " + last,
        answer.verdict() + " " + answer.kind() + " " + answer.last());
    assertTrue(answer.overlaps());
  }

  private static void assertNoOverlap(List<Judgement> answers) {
    assertEquals(1, answers.size());
    assertFalse(answers.get(0).overlaps());
    assertTrue(answers.get(0).last());
  }

  private static List<String> namesIn(Path folder) {
    return List.of(Objects.requireNonNull(folder.toFile().list()));
  }
}
