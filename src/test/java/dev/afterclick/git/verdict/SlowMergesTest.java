package dev.afterclick.git.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterclick.TempRepo;
import dev.afterclick.git.verdict.Court.Desk;
import dev.afterclick.model.Judgement;
import dev.afterclick.model.OverlapKind;
import dev.afterclick.model.Question;
import dev.afterclick.model.Verdict;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the judge says when git does not come to an end with a merge. */
@Timeout(60)
final class SlowMergesTest {

  private static final String LARGE = "a line of some length\n".repeat(4000);

  @TempDir private Path folder;
  private TempRepo repo;
  private HangingMerge hanging;
  private Court court;
  private Desk left;
  private Desk right;

  @BeforeEach
  void open() {
    repo = TempRepo.in(folder).write("f", "f\n").write("hard", "h\n").write("slow", LARGE);
    repo.write(".gitattributes", "hard merge=hang\nslow merge=hang\n").commit("Begin");
    hanging = HangingMerge.in(repo);
    court = Court.over(repo, hanging);
    court.mergesOtherwise("hard");
    court.mergesOtherwise("slow");
    left = court.session("left").writes("f", "left\n").writes("hard", "left\n");
    right = court.session("right").writes("f", "right\n").writes("hard", "right\n");
  }

  @AfterEach
  void close() {
    court.close();
  }

  @Test
  void answersOtherSidesBesideAHardPath() {
    hanging.endingAtOnce();
    Desk third = court.session("third").writes("f", "third\n");

    List<Judgement> hard = new CopyOnWriteArrayList<>();
    List<Judgement> others = new CopyOnWriteArrayList<>();

    court.judge(question("hard"), hard);
    court.judge(court.question("f", left.side("f"), third.side("f")), others);
    court.awaitIdle();

    assertUnchecked("hard", hard);
    assertConfirmed(others);
  }

  @Test
  void findsTheHardPathAmongThoseOfTwoSides() {
    hanging.endingAtOnce();
    List<Judgement> hard = new CopyOnWriteArrayList<>();
    List<Judgement> easy = new CopyOnWriteArrayList<>();

    court.judge(question("hard"), hard);
    court.judge(question("f"), easy);
    court.awaitIdle();

    assertUnchecked("hard", hard);
    assertConfirmed(easy);
    assertEquals(3, hanging.ended(), "with all others, by itself, and for the last time");
  }

  @Test
  void neverLetsALargeFileMeetTheOthers() {
    hanging.endingAtOnce();
    left.writes("slow", LARGE + "left\n");
    right.writes("slow", LARGE + "right\n");
    left.deletes("hard");

    List<Judgement> easy = ask(question("f"));
    assertEquals(0, hanging.ended());
    List<Judgement> slow = ask(question("slow"));

    assertUnchecked("slow", slow);
    assertConfirmed(easy);
    assertEquals(2, hanging.ended(), "by itself, and for the last time");
  }

  @Test
  void doesNotTryAHopelessPathAgain() {
    hanging.endingAtOnce();
    ask(question("hard"));
    int tries = hanging.ended();
    left.writes("hard", "more\n");

    List<Judgement> again = ask(question("hard"));

    assertUnchecked("hard", again);
    assertEquals(tries, hanging.ended());
  }

  @Test
  void leavesNoFileAndNoProcessBehindWhatItEnded() {
    hanging.endingAtOnce();
    ask(question("hard"));
    court.close();

    assertEquals("", left.worktree().git("status", "--porcelain"));
    assertEquals(
        List.of("store.git"),
        List.of(Objects.requireNonNull(repo.path(".git/afterclick").toFile().list())));
    assertFalse(hanging.lives());
  }

  @Test
  void endsWhatIsUnderWayWhenItCloses() {
    court.judge(question("hard"), new CopyOnWriteArrayList<>());
    hanging.awaitBegun();
    assertTrue(hanging.lives());

    court.close();

    assertFalse(hanging.lives());
  }

  private Question question(String path) {
    return court.question(path, left.side(path), right.side(path));
  }

  private List<Judgement> ask(Question question) {
    List<Judgement> answers = new CopyOnWriteArrayList<>();
    court.judge(question, answers);
    court.awaitIdle();
    return answers;
  }

  private static void assertUnchecked(String path, List<Judgement> answers) {
    Judgement last = CourtCase.last(answers);
    assertTrue(last.last());
    assertEquals(answers.get(0).verdict(), last.verdict());
    assertEquals(Optional.of("git takes too long to merge " + path), last.unchecked());
  }

  private static void assertConfirmed(List<Judgement> answers) {
    CourtCase.assertAnswer(CourtCase.last(answers), Verdict.CONFLICT, OverlapKind.CONTENT, true);
    assertEquals(Optional.empty(), CourtCase.last(answers).unchecked());
  }
}
