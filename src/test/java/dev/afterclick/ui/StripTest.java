package dev.afterclick.ui;

import static dev.afterclick.ui.BoardBuilder.NOW;
import static dev.afterclick.ui.Boards.minutes;
import static dev.afterclick.ui.Boards.seconds;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.afterclick.model.ChangeKind;
import dev.afterclick.model.Degradation;
import dev.afterclick.model.Entry;
import dev.afterclick.model.Overlap;
import dev.afterclick.model.OverlapKind;
import dev.afterclick.model.Verdict;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Reads the strip below the panes: the last word on everything, newest first. */
final class StripTest {

  private final BoardBuilder board = new BoardBuilder();

  StripTest() {
    board.session("auth-refactor").edits("session.ts", 31, 12, minutes(4));
    board.session("billing-fix").edits("session.ts", 18, 9, seconds(8));
    board.overlap(
        "session.ts", "auth-refactor", "billing-fix", Verdict.CONFLICT, OverlapKind.CONTENT);
  }

  @Test
  void namesWhoCameLaterAndWhoWasThereBefore() {
    board.recent(new Entry.VerdictGiven(NOW.minus(seconds(8)), overlap()));
    assertStrip(
        "8s ✗ billing-fix → session.ts: auth-refactor edited it 4m ago, conflict (content)");
  }

  @Test
  void tellsAnOverlapOnceWhenItsVerdictIsThere() {
    board.recent(new Entry.VerdictGiven(NOW.minus(seconds(7)), overlap()));
    board.recent(new Entry.OverlapSeen(NOW.minus(seconds(8)), unsettled(), false));
    assertStrip(
        "7s ✗ billing-fix → session.ts: auth-refactor edited it 4m ago, conflict (content)");
  }

  @Test
  void keepsToTheVerdictWhileTheOverlapIsJudgedAnew() {
    board.recent(new Entry.OverlapSeen(NOW.minus(seconds(3)), unsettled(), false));
    board.recent(new Entry.VerdictGiven(NOW.minus(seconds(8)), overlap()));
    assertStrip(
        "8s ✗ billing-fix → session.ts: auth-refactor edited it 4m ago, conflict (content)");
  }

  @Test
  void tellsAnOverlapThatNobodyHasJudgedYet() {
    board.recent(new Entry.OverlapSeen(NOW.minus(seconds(3)), unsettled(), false));
    assertStrip("3s ⇄ billing-fix → session.ts: auth-refactor edited it 4m ago, not judged yet");
  }

  @Test
  void leavesOutTheTouchesThatMadeTheOverlap() {
    board.recent(new Entry.VerdictGiven(NOW.minus(seconds(8)), overlap()));
    board.recent(touched("billing-fix", "session.ts", 8));
    board.recent(touched("billing-fix", "other.ts", 9));
    assertStrip(
        "8s ✗ billing-fix → session.ts: auth-refactor edited it 4m ago, conflict (content)",
        "9s billing-fix changed other.ts");
  }

  @Test
  void tellsTheLastOfManyTouchesOfAFile() {
    board.recent(touched("charts", "Bar.tsx", 3));
    board.recent(touched("charts", "Bar.tsx", 4));
    board.recent(touched("auth-refactor", "Bar.tsx", 5));
    board.recent(touched("charts", "Bar.tsx", 6));
    assertStrip("3s charts changed Bar.tsx", "5s auth-refactor changed Bar.tsx");
  }

  @Test
  void tellsThatAnOverlapIsOver() {
    board.recent(new Entry.OverlapSeen(NOW.minus(seconds(3)), overlap(), true));
    board.recent(new Entry.VerdictGiven(NOW.minus(seconds(8)), overlap()));
    assertStrip("3s auth-refactor and billing-fix no longer overlap on session.ts");
  }

  @Test
  void tellsOnceWhatHappensToSeveralSessionsAtTheSameMoment() {
    fourMeet();
    for (int i = 0; i < 6; i++) {
      board.recent(new Entry.VerdictGiven(NOW.minus(seconds(2)).minusMillis(i), board.overlap(i)));
    }
    board.recent(new Entry.VerdictGiven(NOW.minus(seconds(20)), board.overlap(1)));
    assertStrip(
        "2s ✗ charts → session.ts: billing-fix, auth-refactor and docs changed it too,"
            + " conflict (content)");
  }

  @Test
  void tellsOnceThatSeveralSessionsNoLongerOverlap() {
    fourMeet();
    for (int i = 0; i < 3; i++) {
      board.recent(new Entry.OverlapSeen(NOW.minus(seconds(2)), board.overlap(i), true));
    }
    board.recent(new Entry.VerdictGiven(NOW.minus(seconds(2)), board.overlap(4)));
    assertStrip(
        "2s auth-refactor no longer overlaps with charts, billing-fix and docs on session.ts",
        "2s ✗ charts → session.ts: billing-fix edited it 8s ago, conflict (content)");
  }

  @Test
  void tellsOnceThatNobodyOverlapsAnyMore() {
    fourMeet();
    for (int i = 0; i < 6; i++) {
      board.recent(new Entry.OverlapSeen(NOW.minus(seconds(2)), board.overlap(i), true));
    }
    assertStrip("2s charts, billing-fix and 2 others no longer overlap on session.ts");
  }

  @Test
  void tellsApartWhatHappensOneAfterTheOther() {
    fourMeet();
    board.recent(new Entry.VerdictGiven(NOW.minus(seconds(2)), board.overlap(4)));
    board.recent(new Entry.VerdictGiven(NOW.minus(seconds(8)), overlap()));
    assertStrip(
        "2s ✗ charts → session.ts: billing-fix edited it 8s ago, conflict (content)",
        "8s ✗ billing-fix → session.ts: auth-refactor edited it 4m ago, conflict (content)");
  }

  @Test
  void namesWhatIsHeldThoughNoWorktreeShowsIt() {
    BoardBuilder gone = new BoardBuilder();
    gone.session("auth-refactor").edits("session.ts", 31, 12, minutes(4));
    gone.session("billing-fix").edits("session.ts", 18, 9, seconds(8));
    gone.hold("session.ts", OverlapKind.CONTENT, minutes(3), "auth-refactor", "billing-fix");
    gone.leaves("billing-fix");
    gone.recent(touched("auth-refactor", "other.ts", 9));
    assertStrip(
        gone,
        "3m ✗ held: session.ts, which branch billing-fix still brings (h1)",
        "9s auth-refactor changed other.ts");
  }

  @Test
  void saysNothingOfAHoldThatARowShows() {
    board.hold("session.ts", OverlapKind.CONTENT, minutes(3), "auth-refactor", "billing-fix");
    board.recent(touched("charts", "other.ts", 9));
    assertStrip("9s charts changed other.ts");
  }

  /** Every pair of four sessions overlaps on the file. */
  private void fourMeet() {
    board.session("docs").edits("session.ts", 1, 0, minutes(9));
    board.session("charts").edits("session.ts", 1, 0, seconds(2));
    meet("auth-refactor", "docs");
    meet("auth-refactor", "charts");
    meet("billing-fix", "docs");
    meet("billing-fix", "charts");
    meet("docs", "charts");
  }

  private void meet(String one, String other) {
    board.overlap("session.ts", one, other, Verdict.CONFLICT, OverlapKind.CONTENT);
  }

  @Test
  void tellsWhatIsWrongUntilItIsWellAgain() {
    Degradation trouble =
        new Degradation(Degradation.Kind.GIT, Optional.empty(), Optional.empty(), "git is too old");
    board.recent(new Entry.DegradedSeen(NOW.minus(seconds(3)), trouble, true));
    board.recent(new Entry.DegradedSeen(NOW.minus(seconds(9)), trouble, false));
    board.recent(new Entry.Started(NOW.minus(minutes(1)), Path.of("/r"), Optional.empty()));
    assertStrip("3s no longer: git is too old", "1m watching began");
  }

  @Test
  void tellsAHoldInPlaceOfTheOverlapThatItIsFor() {
    board.hold("session.ts", OverlapKind.CONTENT, seconds(7), "auth-refactor", "billing-fix");
    board.recent(Boards.opened(board.hold(0), seconds(7)));
    board.recent(new Entry.VerdictGiven(NOW.minus(seconds(8)), overlap()));
    board.recent(touched("billing-fix", "session.ts", 8));
    assertStrip("7s ✗ billing-fix → session.ts: held between auth-refactor and billing-fix (h1)");
  }

  @Test
  void tellsOnceOfAnAgentThatTriesAgainAndAgain() {
    board.recent(Boards.refused("session.ts", seconds(20)));
    board.recent(Boards.refused("session.ts", seconds(25)));
    board.recent(Boards.refused("session.ts", seconds(31)));
    assertStrip("20s ✗ billing-fix tried to merge into main: held (h1), session.ts");
  }

  private void assertStrip(String... expected) {
    assertStrip(board, expected);
  }

  private static void assertStrip(BoardBuilder board, String... expected) {
    List<String> rows = Visit.to(board.build(), 120, 48).rows();
    List<String> strip =
        rows.subList(41, 47).stream()
            .map(row -> row.strip().replaceAll("^(\\S+) {2,}", "$1 "))
            .filter(row -> !row.isEmpty())
            .toList();
    assertEquals(List.of(expected), strip);
  }

  private Overlap overlap() {
    return board.overlap(0);
  }

  private Overlap unsettled() {
    Overlap now = overlap();
    return new Overlap(
        now.path(),
        now.left(),
        now.right(),
        now.base(),
        Verdict.UNSETTLED,
        now.kind(),
        now.policy());
  }

  private static Entry touched(String who, String path, int secondsAgo) {
    return Boards.touched(who, path, ChangeKind.MODIFIED, seconds(secondsAgo));
  }
}
