package dev.afterclick.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterclick.model.OverlapKind;
import dev.afterclick.model.Verdict;
import dev.afterclick.ui.canvas.Canvas;
import dev.afterclick.ui.theme.Role;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Looks at paths that are never held: they are told, and nobody is alarmed. */
final class NoiseTest {

  private static final Duration AGO = Duration.ofMinutes(2);

  private final BoardBuilder board = new BoardBuilder();

  NoiseTest() {
    for (String label : new String[] {"auth", "billing"}) {
      board.session(label);
      for (String path : new String[] {"CLAUDE.md", "clash.ts", "clean.ts", "go.sum"}) {
        board.session(label).edits(path, 1, 1, AGO);
      }
    }
  }

  @Test
  void goesToWhatIsNeverHeldAfterAllThatMayBe() {
    all();
    for (int[] size : new int[][] {{120, 30}, {40, 20}}) {
      Visit visit = Visit.to(board.build(), size[0], size[1]);
      for (String path : new String[] {"clash.ts", "clean.ts", "CLAUDE.md", "go.sum"}) {
        assertTrue(visit.row("▌").contains(path), path + " on\n" + visit);
        visit.press("n");
      }
      assertTrue(visit.row("▌").contains("clash.ts"), visit.toString());
    }
  }

  @Test
  void isNotRed() {
    all();
    Visit visit = Visit.to(board.build(), 120, 30);
    assertEquals(Role.CONFLICT, role(visit, "clash.ts"));
    assertEquals(Role.OVERLAP, role(visit, "clean.ts"));
    assertEquals(Role.WARNED, role(visit, "CLAUDE.md"));
    assertEquals(Role.WARNED, role(visit, "go.sum"));
    assertTrue(visit.row("CLAUDE.md").contains("✗ M CLAUDE.md"));
    assertTrue(visit.row("go.sum").contains("⇄ M go.sum"));
  }

  @Test
  void isCountedApart() {
    all();
    assertHeader("✗ 1 conflict  ⇄ 1 overlap  +2 never held", 120);
    assertHeader("✗ 1  ⇄ 1 +2", 40);
  }

  @Test
  void isTheOnlyCountWhereThereIsNothingElse() {
    board.warned("CLAUDE.md", "auth", "billing", Verdict.CONFLICT);
    assertHeader("⇄ 1 never held", 120);
    String header = Visit.to(board.build(), 120, 30).rows().get(0);
    assertFalse(header.contains("no overlaps") || header.contains("✗"), header);
  }

  @Test
  void countsAPathOnceByTheGravestOfItsOverlaps() {
    board.session("charts").edits("clash.ts", 1, 1, AGO);
    board.overlap("clash.ts", "auth", "charts", Verdict.CLEAN, OverlapKind.CONTENT);
    board.warned("clash.ts", "billing", "charts", Verdict.CONFLICT);
    all();
    assertHeader("✗ 1 conflict  ⇄ 1 overlap  +2 never held", 120);
  }

  private void all() {
    board.warned("CLAUDE.md", "auth", "billing", Verdict.CONFLICT);
    board.warned("go.sum", "auth", "billing", Verdict.CLEAN);
    board.overlap("clean.ts", "auth", "billing", Verdict.CLEAN, OverlapKind.CONTENT);
    board.overlap("clash.ts", "auth", "billing", Verdict.CONFLICT, OverlapKind.CONTENT);
  }

  private void assertHeader(String counts, int width) {
    String header = Visit.to(board.build(), width, 30).rows().get(0);
    assertTrue(header.contains(counts), header);
  }

  private static Role role(Visit visit, String path) {
    Canvas canvas = visit.canvas();
    String row = visit.row(path);
    return canvas.at(row.indexOf(path), visit.rows().indexOf(row)).role();
  }
}
