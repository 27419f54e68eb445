package dev.afterclick.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Reads the last line: it offers what can be done now, and says why something cannot. */
final class FooterTest {

  @Test
  void offersWhatCanBeDone() {
    assertEquals(
        " enter reconcile   v compare   n next overlap   g go to agent   l log   / filter   z zoom   ? help   q quit",
        Visit.to(Boards.story(), 120, 30).footer());
  }

  @Test
  void leavesOutWhatCannotBeDone() {
    assertEquals(" l log   z zoom   ? help   q quit", Visit.to(Boards.empty(), 120, 30).footer());
    assertEquals(" ? help   q quit", Visit.to(Boards.unknown(), 120, 30).footer());
  }

  @Test
  void offersOtherKeysOnOtherScreens() {
    Visit visit = Visit.to(Boards.story(), 120, 30);
    assertEquals(" q back", visit.press("?").footer());
    assertEquals(
        " n next difference   N previous difference   q back   ? help",
        visit.press("q", "v").footer());
  }

  @Test
  void saysWhyAKeyDoesNothing() {
    Visit empty = Visit.to(Boards.empty(), 120, 30);
    assertEquals(" There is no overlap.", empty.press("n").footer());
    assertEquals(" There is nothing to open here.", empty.press("enter").footer());
    assertEquals(" There are no changes to filter.", empty.press("/").footer());
    assertEquals(
        " There is only one session.", Visit.to(Boards.alone(), 80, 24).press("tab").footer());
    assertEquals(
        " There is no session to zoom.", Visit.to(Boards.unknown(), 80, 24).press("z").footer());
    assertEquals(" This is the help.", Visit.to(Boards.story(), 80, 24).press("?", "?").footer());
  }

  @Test
  void saysWhyThereIsNoFurtherDifference() {
    Visit added = Visit.to(Boards.added(), 120, 30).press("enter");
    assertEquals(" There is only one difference.", added.press("n").footer());
    Visit story = Visit.to(Boards.story(), 120, 30).press("v", "n", "n");
    assertEquals(" This is the last difference.", story.press("n").footer());
    assertEquals(" This is the first difference.", story.press("N", "N", "N").footer());
  }

  @Test
  void saysWhenTheFilterHidesEveryOverlap() {
    Visit visit = Visit.to(Boards.story(), 120, 30).press("/").type("stripe").press("enter");
    assertEquals(" The filter hides every overlap.", visit.press("n").footer());
  }

  @Test
  void saysItOnce() {
    Visit empty = Visit.to(Boards.empty(), 120, 30).press("n");
    assertEquals(" l log   z zoom   ? help   q quit", empty.press("j").footer());
  }

  @Test
  void saysThatEnterZoomsWhereItIsOnASession() {
    Visit visit = Visit.to(Boards.story(), 40, 12).press("tab");
    assertEquals(" enter zoom   n next overlap   ? help", visit.footer());
    assertTrue(visit.press("enter").state().zoomed());
    assertTrue(visit.footer().startsWith(" enter reconcile "), visit.footer());
  }

  @Test
  void offersTheWayBackFromAZoom() {
    for (int[] size : new int[][] {{120, 30}, {80, 24}}) {
      Visit visit = Visit.to(Boards.story(), size[0], size[1]).press("z");
      assertEquals(
          size[0] == 120
              ? " enter reconcile   v compare   n next overlap   g go to agent   l log   / filter   z zoom   q back   ? help"
              : " enter reconcile   n next overlap   g go to agent   l log   q back   ? help",
          visit.footer());
    }
    Visit narrow = Visit.to(Boards.story(), 40, 12).press("tab", "enter");
    assertEquals(" enter reconcile   q back   ? help", narrow.footer());
  }

  @Test
  void keepsTheWayToTheHelpWhereThereIsLittleRoom() {
    assertEquals(" enter reconcile   ? help", Visit.to(Boards.story(), 40, 12).footer());
  }
}
