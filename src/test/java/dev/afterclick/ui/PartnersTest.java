package dev.afterclick.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Compares one path with each of those who changed it too. */
final class PartnersTest {

  @Test
  void goesFromPartnerToPartnerAndRound() {
    Visit visit = Visit.to(Boards.team(), 120, 30).press("v");
    assertTrue(visit.footer().contains(" tab next partner "), visit.footer());
    assertPartner("agent/feature-4", visit);
    assertPartner("agent/feature-5", visit.press("tab"));
    assertPartner("agent/feature-6", visit.press("tab"));
    assertPartner("agent/feature-4", visit.press("tab"));
    assertPartner("agent/feature-6", visit.press("shift-tab"));
  }

  @Test
  void saysWhichOfThemIsShown() {
    for (int[] size : new int[][] {{120, 30}, {80, 24}, {40, 12}}) {
      Visit visit = Visit.to(Boards.team(), size[0], size[1]).press("n", "v");
      assertHeader("1 of 3", visit);
      assertHeader("2 of 3", visit.press("tab"));
      assertHeader("1 of 3", visit.press("shift-tab"));
    }
    Visit story = Visit.to(Boards.story(), 120, 30).press("v");
    assertFalse(story.rows().get(0).contains("1 of 1"), story.rows().get(0));
  }

  @Test
  void saysWhyThereIsNoOther() {
    Visit story = Visit.to(Boards.story(), 120, 30).press("v");
    assertFalse(story.footer().contains("partner"), story.footer());
    assertEquals(" Only one other session changed this path.", story.press("tab").footer());
    Visit added = Visit.to(Boards.added(), 120, 30).press("enter");
    assertEquals(" Nobody else changed this path.", added.press("shift-tab").footer());
  }

  private static void assertHeader(String place, Visit visit) {
    String header = visit.rows().get(0);
    assertTrue(header.contains(place), header);
  }

  private static void assertPartner(String label, Visit visit) {
    String title = visit.rows().get(1);
    assertTrue(title.startsWith("╭ agent/feature-3 "), title);
    assertTrue(title.contains("─ " + label + " "), title);
  }
}
