package dev.afterclick.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.googlecode.lanterna.SGR;
import dev.afterclick.model.Board;
import dev.afterclick.model.OverlapKind;
import dev.afterclick.model.Verdict;
import dev.afterclick.ui.canvas.Canvas;
import dev.afterclick.ui.canvas.Cell;
import dev.afterclick.ui.theme.ColourDepth;
import dev.afterclick.ui.theme.Role;
import dev.afterclick.ui.theme.Theme;
import dev.afterclick.ui.theme.Themes;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Looks at a team whose branches all begin alike. */
final class TeamTest {

  @Test
  void tellsWhoTheOtherIsInEveryRow() {
    for (int width : List.of(200, 160, 120, 100, 80)) {
      Visit visit = Visit.to(Boards.team(), width, 36);
      List<String> rows = visit.rows().stream().filter(row -> row.contains("✗ M")).toList();
      assertTrue(!rows.isEmpty(), visit.toString());
      for (String row : rows) {
        for (String pane : row.split("││", -1)) {
          boolean red = pane.contains("✗ M");
          assertTrue(!red || pane.matches(".*session\\.ts .*feature-\\d \\+2 +\\d+m.*"), pane);
        }
      }
    }
  }

  @Test
  void tellsEverybodyApartOnANarrowScreen() {
    Visit visit = Visit.to(Boards.team(), 40, 12);
    assertEquals(
        4, visit.rows().stream().filter(row -> row.matches("▌.*feature-\\d +\\dm")).count());
    assertTrue(visit.row("▌✗").contains("session.ts"), visit.toString());
  }

  @Test
  void showsTheCursorsRowAsABarWhereThereAreNoColours() {
    Theme mono = Themes.load("mono", ColourDepth.NONE);
    Visit visit = Visit.to(Boards.story(), 80, 24).with(mono);
    Canvas canvas = visit.canvas();
    for (int y = 0; y < 24; y++) {
      boolean cursor = canvas.row(y).contains("▌");
      for (int x = 2; x < 78; x++) {
        Cell cell = canvas.at(x, y);
        boolean bar = mono.style(cell.role(), cell.backdrop()).attributes().contains(SGR.REVERSE);
        assertEquals(cursor, bar, x + "," + y);
        boolean end = cell.text().equals(" ") && canvas.at(x + 1, y).role() != cell.role();
        assertTrue(cell.role() != Role.CONFLICT || !end, "a look beyond its words");
      }
    }
  }

  @Test
  void beginsOnTheGravestOverlap() {
    for (int[] size : new int[][] {{200, 50}, {120, 36}, {80, 24}}) {
      Visit visit = Visit.to(Boards.team(), size[0], size[1]);
      assertTrue(visit.row("▌").contains("▌✗ M"), visit.toString());
      assertTrue(visit.footer().startsWith(" enter reconcile"), visit.footer());
    }
  }

  @Test
  void givesALineToWhoHasChangedNothingWhereRoomIsScarce() {
    List<String> rows = Visit.to(Boards.team(), 80, 24).rows();
    assertEquals("╭ agent/feature-3 ", rows.get(1).substring(0, 18));
    assertTrue(rows.get(19).matches("─ agent/feature-1 ─+ no changes ── agent/feature-2 .*"));
    assertTrue(rows.get(20).startsWith("─ main ─"), rows.get(20));
    assertEquals(4, rows.stream().filter(row -> row.contains("✗ M")).count());
  }

  @Test
  void reachesEverySessionWithTabAlsoThoseOfOneLine() {
    Visit visit = Visit.to(Boards.team(), 80, 24).press("tab", "tab", "tab", "tab");
    assertTrue(visit.row("▌").startsWith("▌ agent/feature-1 "), visit.toString());
    assertTrue(visit.press("tab", "tab").row("▌").startsWith("▌ main "), visit.toString());
    assertTrue(visit.press("tab").row("▌").contains("▌✗ M"), visit.toString());
  }

  @Test
  void saysHowManySessionsAreOutOfSight() {
    Visit narrow = Visit.to(Boards.team(), 40, 12);
    assertEquals(" 3 more sessions ↓", narrow.rows().get(10));
    assertEquals(" 1 more ↑", narrow.press("end").rows().get(10));
    assertTrue(narrow.row("▌").startsWith("▌main"), narrow.toString());
    Visit ten = Visit.to(Boards.ten(), 80, 24);
    assertTrue(ten.toString().contains("  6 more sessions ↓  (tab)"), ten.toString());
  }

  @Test
  void leavesThePanesInPlaceWhileTheHandIsThere() {
    Visit visit = Visit.to(crowd("b"), 80, 24);
    assertEquals(List.of("b", "c", "a"), titles(visit).subList(0, 3));
    visit.press("tab").shows(crowd("a"));
    assertEquals(List.of("b", "c", "a"), titles(visit).subList(0, 3));
    visit.later(Duration.ofSeconds(20)).shows(crowd("a"));
    assertEquals(List.of("a", "c", "b"), titles(visit).subList(0, 3));
  }

  @Test
  void putsTheMainWorktreeBehindTheOthers() {
    BoardBuilder b = new BoardBuilder();
    b.session("here").main();
    b.session("one");
    b.session("two");
    List<String> rows = Visit.to(b.build(), 40, 12).rows();
    assertTrue(rows.get(3).contains("here"), rows.toString());
  }

  /** Four sessions, of which one overlaps with the third. */
  private static Board crowd(String who) {
    BoardBuilder b = new BoardBuilder();
    for (String label : List.of("a", "b", "c", "d")) {
      b.session(label).edits("shared", 1, 0, Boards.minutes(1));
    }
    return b.overlap("shared", who, "c", Verdict.CONFLICT, OverlapKind.CONTENT).build();
  }

  private static List<String> titles(Visit visit) {
    return visit.rows().stream()
        .filter(row -> row.startsWith("╭"))
        .map(row -> row.split(" ", -1)[1])
        .toList();
  }
}
