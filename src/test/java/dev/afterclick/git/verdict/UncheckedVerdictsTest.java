package dev.afterclick.git.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterclick.git.GitException;
import dev.afterclick.git.verdict.Court.Desk;
import dev.afterclick.model.Judgement;
import dev.afterclick.model.OverlapKind;
import dev.afterclick.model.Question;
import dev.afterclick.model.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the judge says when git cannot say its word. */
@Timeout(60)
final class UncheckedVerdictsTest extends CourtCase {

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
}
