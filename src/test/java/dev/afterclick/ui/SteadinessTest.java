package dev.afterclick.ui;

import static dev.afterclick.ui.Boards.minutes;
import static dev.afterclick.ui.Boards.seconds;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.afterclick.model.Board;
import dev.afterclick.model.OverlapKind;
import dev.afterclick.model.Verdict;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lets files change under the person's hand: nothing may jump. */
final class SteadinessTest {

  @Test
  void listsWhatWasTouchedLastFirstAndOverlapsAboveAll() {
    BoardBuilder b = new BoardBuilder();
    b.session("one")
        .edits("old", 1, 0, minutes(9))
        .edits("new", 1, 0, seconds(5))
        .edits("shared", 1, 0, minutes(30));
    b.session("two").edits("shared", 2, 0, minutes(1));
    b.overlap("shared", "one", "two", Verdict.CLEAN, OverlapKind.CONTENT);
    assertEquals(List.of("shared", "new", "old"), order(Visit.to(b.build(), 120, 30)));
  }

  @Test
  void keepsTheRowsWhereTheyAreWhileTheCursorIsAmongThem() {
    Visit visit = Visit.to(board(3, 2, 1), 120, 30).press("down");
    assertEquals(List.of("c", "b", "a"), order(visit));
    visit.shows(board(0, 2, 1));
    assertEquals(List.of("c", "b", "a"), order(visit));
    assertEquals("b", selected(visit));
  }

  @Test
  void putsNewRowsBelowTheCursor() {
    Visit visit = Visit.to(board(3, 2), 120, 30).press("end", "home");
    visit.shows(board(3, 2, 0));
    assertEquals(List.of("b", "c", "a"), order(visit));
    assertEquals("b", selected(visit));
  }

  @Test
  void putsTheRowsInOrderAgainWhenTheHandIsGone() {
    Visit visit = Visit.to(board(3, 2, 1), 120, 30).press("down");
    visit.later(Duration.ofSeconds(20)).shows(board(0, 2, 1));
    assertEquals(List.of("a", "c", "b"), order(visit));
    assertEquals("b", selected(visit));
  }

  @Test
  void staysInPlaceWhenItsRowIsGone() {
    Visit visit = Visit.to(board(3, 2, 1), 120, 30).press("down");
    visit.shows(board(3, -1, 1));
    assertEquals(List.of("c", "a"), order(visit));
    assertEquals("a", selected(visit));
  }

  /** A session with the files a, b and so on, each touched so many minutes ago; -1 for none. */
  private static Board board(int... minutesAgo) {
    BoardBuilder b = new BoardBuilder();
    BoardBuilder.Worker worker = b.session("one");
    for (int i = 0; i < minutesAgo.length; i++) {
      if (minutesAgo[i] >= 0) {
        worker.edits(String.valueOf((char) ('a' + i)), 1, 0, minutes(minutesAgo[i]));
      }
    }
    return b.build();
  }

  /** Returns the paths of the first pane from top to bottom. */
  private static List<String> order(Visit visit) {
    return visit.rows().stream()
        .takeWhile(row -> !row.startsWith("╰"))
        .filter(row -> row.matches("│.{3}[MA] .*"))
        .map(row -> row.substring(6).split("\\s+", -1)[0])
        .toList();
  }

  private static String selected(Visit visit) {
    return visit.row("▌").substring(6).split("\\s+", -1)[0];
  }
}
