package dev.afterclick.ui;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Clicks on rows twice, fast or slowly, in one place or in two. */
final class DoubleClickTest {

  private static final Duration FAST = Duration.ofMillis(200);

  @Test
  void opensTheRowAsEnterDoes() {
    for (int[] size : new int[][] {{200, 50}, {120, 30}, {40, 12}}) {
      Visit visit = Visit.to(Boards.story(), size[0], size[1]);
      int y = lineOf("session.ts", visit);
      visit.click(6, y).later(FAST).click(6, y);
      assertTrue(visit.state().reconciling().isPresent(), visit.toString());
      assertTrue(visit.rows().get(0).contains("session.ts"), visit.toString());
    }
  }

  @Test
  void opensWhatTheFirstClickHitAlsoWhereThePanesMakeRoomForIt() {
    Visit visit = Visit.to(Boards.ten(), 80, 24);
    int y = lineOf("File", visit);
    String name = visit.rows().get(y).replaceAll("(?s).*?(File\\d+).*", "$1");
    visit.click(12, y).later(FAST).click(12, y);
    assertTrue(isComparing(visit), visit.toString());
    assertTrue(visit.rows().get(0).contains(name), visit.toString());
  }

  @Test
  void opensNothingAtSingleClicks() {
    Visit visit = Visit.to(Boards.story(), 120, 30);
    int y = lineOf("session.ts", visit);
    visit.click(6, y).later(Duration.ofSeconds(1)).click(6, y);
    assertFalse(isComparing(visit), visit.toString());
    visit.later(FAST).click(6, y + 1).later(FAST).click(6, y);
    assertFalse(isComparing(visit), visit.toString());
    visit.press("down").later(FAST).click(6, y);
    assertFalse(isComparing(visit), visit.toString());
  }

  @Test
  void opensNothingAtClicksBesideTheRows() {
    Visit visit = Visit.to(Boards.story(), 120, 30);
    visit.click(6, 1).later(FAST).click(6, 1);
    assertFalse(isComparing(visit), visit.toString());
    visit.click(6, 0).later(FAST).click(6, 0);
    assertFalse(isComparing(visit), visit.toString());
  }

  @Test
  void asksForTwoMoreClicksOnceItWasOpened() {
    Visit visit = Visit.to(Boards.story(), 120, 30);
    int y = lineOf("session.ts", visit);
    visit.click(6, y).click(6, y).press("esc").click(6, y);
    assertFalse(isComparing(visit), visit.toString());
  }

  private static boolean isComparing(Visit visit) {
    return visit.state().comparing().isPresent();
  }

  private static int lineOf(String text, Visit visit) {
    return visit.rows().indexOf(visit.row(text));
  }
}
