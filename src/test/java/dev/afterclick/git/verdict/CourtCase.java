package dev.afterclick.git.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterclick.TempRepo;
import dev.afterclick.git.GitException;
import dev.afterclick.git.verdict.Court.Desk;
import dev.afterclick.model.Judgement;
import dev.afterclick.model.OverlapKind;
import dev.afterclick.model.Question;
import dev.afterclick.model.Verdict;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two sessions of a real repository before the judge. */
@Timeout(60)
abstract class CourtCase {

  static final String BASE = "a\nb\nc\nd\ne\nf\ng\nh\n";
  static final String OURS = BASE.replace("b", "B");
  static final String THEIRS = BASE.replace("b", "X");
  static final String APART = BASE.replace("g", "G");

  @TempDir Path folder;
  TempRepo repo;
  Court court;
  Desk left;
  Desk right;

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

  List<Judgement> ask(String path) {
    return court.ask(path, left.side(path), right.side(path));
  }

  Question question(String path) {
    return court.question(path, left.side(path), right.side(path));
  }

  /** Keeps git's thread in an answer, so that what is asked meanwhile waits together. */
  void whileTheJudgeIsBusy(Runnable work) throws GitException {
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

  static Judgement last(List<Judgement> answers) {
    return answers.get(answers.size() - 1);
  }

  static void assertConflict(OverlapKind kind, List<Judgement> answers) {
    assertAnswer(last(answers), Verdict.CONFLICT, kind, true);
  }

  static void assertClean(OverlapKind kind, List<Judgement> answers) {
    assertAnswer(last(answers), Verdict.CLEAN, kind, true);
  }

  static void assertAnswer(Judgement answer, Verdict verdict, OverlapKind kind, boolean last) {
    assertEquals(
        verdict + " " + kind + " " + last,
        answer.verdict() + " " + answer.kind() + " " + answer.last());
    assertTrue(answer.overlaps());
  }

  static void assertNoOverlap(List<Judgement> answers) {
    assertEquals(1, answers.size());
    assertFalse(answers.get(0).overlaps());
    assertTrue(answers.get(0).last());
  }
}
