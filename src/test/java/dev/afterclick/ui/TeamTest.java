package dev.afterclick.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
}
