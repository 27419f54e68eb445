package dev.afterclick.ui;

import static dev.afterclick.ui.BoardBuilder.NOW;
import static dev.afterclick.ui.Boards.minutes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.afterclick.model.Board;
import dev.afterclick.model.OverlapKind;
import dev.afterclick.model.Session;
import dev.afterclick.model.SessionId;
import dev.afterclick.model.Verdict;
import dev.afterclick.ui.canvas.Size;
import dev.afterclick.ui.view.Steps;
import dev.afterclick.ui.view.View;
import dev.afterclick.ui.view.rows.Pane;
import dev.afterclick.ui.view.rows.Row;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Makes rows once: what a newer board shares with the one before is taken over as it is. */
final class ViewTest {

  private static final Size SIZE = new Size(120, 30);

  @Test
  void takesOverTheRowsOfSessionsThatAreTheSame() {
    View before = View.first(board(4, Verdict.CLEAN), SIZE);
    Board newer = withSession(before.board(), board(1, Verdict.CLEAN), "charts");
    View after = Steps.boardCame(before, newer, NOW);
    assertSame(rows(before, "auth"), rows(after, "auth"));
    assertSame(rows(before, "billing"), rows(after, "billing"));
    assertEquals(NOW.minus(minutes(1)), rows(after, "charts").get(0).touched());
  }

  @Test
  void makesTheRowsAnewOfThoseWhoseOverlapsAreOthers() {
    View before = View.first(board(4, Verdict.CLEAN), SIZE);
    Board other = board(4, Verdict.CONFLICT);
    Board newer =
        new Board(
            other.repository(),
            other.trunk(),
            before.board().sessions(),
            other.overlaps(),
            other.holds(),
            other.guarding(),
            other.recent(),
            other.degraded(),
            other.watched());
    View after = Steps.boardCame(before, newer, NOW);
    assertNotSame(rows(before, "auth"), rows(after, "auth"));
    assertEquals(Verdict.CONFLICT, rows(after, "auth").get(0).overlap().get().verdict());
    assertSame(rows(before, "charts"), rows(after, "charts"));
  }

  @Test
  void keepsWhatTheFilterLeavesFromBoardToBoard() {
    View typed = Steps.typed(View.first(board(4, Verdict.CLEAN), SIZE), 'b');
    Board newer = withSession(typed.board(), board(1, Verdict.CLEAN), "charts");
    View after = Steps.boardCame(typed, newer, NOW);
    assertSame(rows(typed, "auth"), rows(after, "auth"));
    assertEquals(List.of("b.txt"), paths(after, "auth"));
    assertEquals(List.of("b.txt"), paths(after, "charts"));
  }

  @Test
  void worksTheLayoutOutOnce() {
    View view = View.first(board(4, Verdict.CLEAN), SIZE);
    assertSame(view.layout(), view.layout());
  }

  private static Board board(int minutesAgo, Verdict verdict) {
    BoardBuilder b = new BoardBuilder();
    for (String label : List.of("auth", "billing", "charts")) {
      b.session(label).edits("a.txt", 1, 0, minutes(9)).edits("b.txt", 1, 0, minutes(minutesAgo));
    }
    return b.overlap("a.txt", "auth", "billing", verdict, OverlapKind.CONTENT).build();
  }

  private static Board withSession(Board board, Board other, String label) {
    SessionId id = BoardBuilder.id(label);
    SortedMap<SessionId, Session> sessions = new TreeMap<>(board.sessions());
    sessions.put(id, other.sessions().get(id));
    return new Board(
        board.repository(),
        board.trunk(),
        Collections.unmodifiableSortedMap(sessions),
        board.overlaps(),
        board.holds(),
        board.guarding(),
        board.recent(),
        board.degraded(),
        board.watched());
  }

  private static List<String> paths(View view, String label) {
    return rows(view, label).stream().map(row -> row.path().value()).toList();
  }

  private static List<Row> rows(View view, String label) {
    return view.layout().panes().stream()
        .filter(pane -> pane.id().equals(BoardBuilder.id(label)))
        .map(Pane::rows)
        .findFirst()
        .orElseThrow();
  }
}
