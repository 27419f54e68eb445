package dev.afterclick.ui;

import static dev.afterclick.ui.BoardBuilder.NOW;
import static dev.afterclick.ui.Boards.minutes;
import static dev.afterclick.ui.Boards.seconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterclick.model.ChangeKind;
import dev.afterclick.model.Entry;
import dev.afterclick.model.HoldId;
import dev.afterclick.model.OverlapKind;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.SessionId;
import dev.afterclick.model.Told;
import dev.afterclick.model.Verdict;
import dev.afterclick.ui.board.Sentence;
import dev.afterclick.ui.view.rows.Row;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Reads what is told of holds, in the words that the strip, the log and --headless share. */
final class HoldWordsTest {

  private final BoardBuilder board = new BoardBuilder();

  HoldWordsTest() {
    board.session("auth-refactor").edits("src/lib/session.ts", 31, 12, minutes(4));
    board.session("billing-fix").edits("src/lib/session.ts", 18, 9, seconds(8));
    board.session("charts").edits("src/lib/session.ts", 1, 1, minutes(9));
    board.hold(
        "src/lib/session.ts", OverlapKind.CONTENT, seconds(8), "auth-refactor", "billing-fix");
  }

  @Test
  void tellsBetweenWhomAPathIsHeld() {
    assertSaid(
        Row.Rank.HELD,
        "billing-fix → src/lib/session.ts: held between auth-refactor and billing-fix (h1)",
        seen(Entry.HoldChange.OPENED, ""));
    assertSaid(
        Row.Rank.HELD,
        "billing-fix → src/lib/session.ts: held again between auth-refactor and billing-fix,"
            + " written since the release (h1)",
        seen(Entry.HoldChange.REOPENED, ""));
  }

  @Test
  void tellsWhoJoined() {
    board.hold(
        "src/lib/session.ts",
        OverlapKind.CONTENT,
        seconds(8),
        "auth-refactor",
        "billing-fix",
        "charts");
    Entry joined = new Entry.HoldSeen(NOW, board.hold(1), Entry.HoldChange.PARTIES, "");
    assertSaid(
        Row.Rank.HELD,
        "billing-fix → src/lib/session.ts: hold h2 is now between auth-refactor, billing-fix and"
            + " charts",
        joined);
  }

  @Test
  void tellsWhyAHoldIsOver() {
    assertSaid(
        Row.Rank.NONE,
        "hold h1 ended on src/lib/session.ts: the versions no longer differ",
        seen(Entry.HoldChange.ENDED, "the versions no longer differ"));
    board.released("billing goes first", seconds(1));
    assertSaid(
        Row.Rank.NONE,
        "hold h1 released on src/lib/session.ts: billing goes first",
        new Entry.Released(NOW, board.hold(0)));
  }

  @Test
  void tellsOfAHoldThatOneSessionAloneHas() {
    board.hold("src/lib/session.ts", OverlapKind.CLOBBER, seconds(8), "charts");
    assertSaid(
        Row.Rank.HELD,
        "charts → src/lib/session.ts: held for a CLOBBER (h2)",
        new Entry.HoldSeen(NOW, board.hold(1), Entry.HoldChange.OPENED, ""));
  }

  @Test
  void tellsWhatWasRefused() {
    assertSaid(
        Row.Rank.HELD,
        "billing-fix tried to merge into main: held (h1), src/lib/session.ts",
        told("merge", "main", "billing-fix", Optional.empty()));
    assertSaid(
        Row.Rank.HELD,
        "billing-fix tried to merge auth-refactor into billing-fix: held (h1), src/lib/session.ts",
        told("merge", "billing-fix", "auth-refactor", Optional.empty(), "billing-fix"));
    assertSaid(
        Row.Rank.HELD,
        "billing-fix tried to commit auth-refactor's version: held (h1), src/lib/session.ts",
        told("commit", "billing-fix", "auth-refactor", Optional.empty(), "billing-fix"));
    assertSaid(
        Row.Rank.HELD,
        "billing-fix tried to push to main: held (h1), src/lib/session.ts",
        told("push", "main", "billing-fix", Optional.empty(), "billing-fix"));
    assertSaid(
        Row.Rank.HELD,
        "billing-fix tried to move main: held (h1), src/lib/session.ts",
        told("update", "main", "billing-fix", Optional.empty(), "main"));
  }

  @Test
  void callsASessionByItsLabelWhateverItsWorktreeIsCalled() {
    assertSaid(
        Row.Rank.HELD,
        "charts tried to merge auth-refactor into bars: held (h1), src/lib/session.ts",
        told("merge", "bars", "auth-refactor", Optional.empty(), "wt-9"));
  }

  @Test
  void tellsWhatWentPast() {
    assertSaid(
        Row.Rank.HELD,
        "billing-fix → src/lib/session.ts: merge into main bypassed h1: release today",
        told("merge", "main", "billing-fix", Optional.of("release today")));
    assertSaid(
        Row.Rank.HELD,
        "billing-fix's src/lib/session.ts came onto main past hold h1",
        new Entry.Dodged(NOW, board.hold(0), "billing-fix", "main"));
  }

  @Test
  void keepsARefusalOnTopUntilItWasSeen() {
    board.overlap(
        "src/lib/session.ts",
        "auth-refactor",
        "billing-fix",
        Verdict.CONFLICT,
        OverlapKind.CONTENT);
    board.recent(Boards.touched("charts", "a.txt", ChangeKind.ADDED, seconds(1)));
    board.recent(Boards.touched("charts", "b.txt", ChangeKind.ADDED, seconds(2)));
    board.recent(told("merge", "main", "billing-fix", Optional.empty()));
    Visit visit = Visit.to(board.build(), 120, 24);
    String refused = "✗ billing-fix tried to merge into main: held (h1), src/lib/session.ts";
    int top = visit.rows().indexOf(visit.row("tried to merge"));
    assertEquals("3s " + refused, visit.rows().get(top).strip());
    assertTrue(visit.rows().get(top + 1).contains("a.txt"), visit.toString());
    visit.later(Duration.ofSeconds(20));
    assertFalse(visit.rows().get(top).contains("tried to merge"), visit.toString());
  }

  @Test
  void showsARefusalWhereThereIsNoStrip() {
    Visit visit = Visit.to(Boards.held(), 40, 12);
    assertEquals(" ✗ billing-fix tried to merge into", visit.rows().get(10));
    assertEquals(" main: held (h1), src/lib/session.ts", visit.footer());
    assertTrue(visit.later(Duration.ofSeconds(20)).footer().contains("enter"), "" + visit);
  }

  private Entry seen(Entry.HoldChange change, String reason) {
    return new Entry.HoldSeen(NOW, board.hold(0), change, reason);
  }

  private static Entry told(
      String operation, String branch, String incoming, Optional<String> reason) {
    return told(operation, branch, incoming, reason, "main");
  }

  private static Entry told(
      String operation, String branch, String incoming, Optional<String> reason, String by) {
    Told told =
        new Told(
            "1764324000-7-1",
            NOW.minus(seconds(3)),
            reason.isEmpty(),
            HoldId.of(1),
            RepoPath.of("src/lib/session.ts"),
            operation,
            "refs/heads/" + branch,
            Optional.of(new SessionId(by)),
            by.equals("wt-9") ? Optional.of("charts") : Optional.empty(),
            Optional.of(incoming),
            reason);
    return new Entry.GuardTold(told.at(), told);
  }

  private static void assertSaid(Row.Rank rank, String words, Entry entry) {
    Sentence said = Sentence.of(entry);
    assertEquals(words, said.before() + said.path().orElseThrow().value() + said.after());
    assertEquals(rank, said.rank());
  }
}
