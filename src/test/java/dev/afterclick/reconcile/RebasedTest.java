package dev.afterclick.reconcile;

import static dev.afterclick.reconcile.Letters.bytes;
import static dev.afterclick.reconcile.Letters.result;
import static dev.afterclick.reconcile.Letters.signs;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Keeps choices while the files go on changing, and beyond the end of the program. */
final class RebasedTest {

  private static final String BASE = "abcdefghi";

  private final Reconciliation chosen =
      Letters.of(BASE, "aBcdEfghi", "aXcdYfghi").choose(1, Choice.THEIRS).choose(3, Choice.OURS);

  private static Sides sides(String base, String ours, String theirs) {
    return Sides.of(bytes(base), bytes(ours), bytes(theirs));
  }

  @Test
  void keepsWhatIsTheSameWhereverItStandsNow() {
    Rebased moved = chosen.rebased(sides(BASE, "aBcdEfghi", "NaXcdYfghi"));
    assertEquals("NaXcdEfghi", result(moved.now()));
    assertEquals(2, moved.kept());
    assertEquals(2, moved.of());
    assertEquals(List.of(), moved.again());
  }

  @Test
  void knowsWhatWasChosenFromTheOtherSide() {
    Choices then =
        chosen.choose(1, Choice.THEIRS_THEN_OURS).choose(3, Choice.edited("Q\n")).choices();
    Reconciliation here = Letters.of(BASE, "aXcdYfghi", "aBcdEfghi");
    assertEquals("aXBcdQfghi", result(here.choose(then.turned(here)).now()));
    assertEquals("aXBcdQfghi", result(chosen.choose(then).now()));
    Choices plain = chosen.choices();
    assertEquals("aXcdEfghi", result(here.choose(plain.turned(here)).now()));
  }

  @Test
  void asksAgainWhereTheHunkIsAnother() {
    Rebased moved = chosen.rebased(sides(BASE, "aBcdEfghi", "aXcdZfghi"));
    assertEquals("aXcd<E|e=Z>fghi", signs(moved.now()));
    assertEquals(1, moved.kept());
    assertEquals(List.of(3), moved.again());
    assertTrue(moved.now().needsLook(3));
    assertFalse(moved.now().choose(3, Choice.OURS).needsLook(3));
  }

  @Test
  void givesBackWhatWasWrittenForAnotherHunk() {
    Reconciliation edited = chosen.choose(3, Choice.edited("mine\n"));
    Rebased moved = edited.rebased(sides(BASE, "aBcdEfghi", "aXcdZfghi"));
    assertEquals(Choice.edited("mine\n"), moved.lost().get(0).choice());
    Labels labels = new Labels("", "", "");
    String toEdit = new String(moved.now().toEdit(3, labels), StandardCharsets.UTF_8);
    assertTrue(toEdit.startsWith("mine\n<<<<<<<\nE"), toEdit);
    Reconciliation again = moved.now().editedHunk(3, bytes("Q"), labels).orElseThrow();
    assertEquals(Optional.empty(), again.written(3));
    assertEquals(Optional.of("mine\n"), again.undo().written(3));
    Reconciliation between =
        Letters.of("abcdefghi", "abcd", "abcdefghi").choose(0, Choice.edited("N\n"));
    Rebased cut = between.rebased(sides("abcdefghi", "abCd", "abcdefghi"));
    assertEquals(Choice.edited("N\n"), cut.lost().get(0).choice());
    assertFalse(cut.again().isEmpty());
  }

  @Test
  void countsBlanksOrNot() {
    Reconciliation open = Letters.of("abcde", "aBcde", "aXcde").choose(1, Choice.THEIRS);
    Rebased ignoring = open.counting(Blanks.IGNORE);
    assertEquals("aXcde", result(ignoring.now()));
    assertEquals(Blanks.IGNORE, ignoring.now().blanks());
    assertTrue(ignoring.now().canUndo());
  }

  @Test
  void forgetsAChoiceWhereNothingIsToBeChosenAnyMore() {
    Rebased moved = chosen.rebased(sides(BASE, "aBcdefghi", "aXcdefghi"));
    assertEquals("aXcdefghi", result(moved.now()));
    assertEquals(1, moved.kept());
    assertEquals(List.of(), moved.again());
  }

  @Test
  void asksAlsoWhereAChoiceWasMadeAgainstWhatWouldBeTaken() {
    Reconciliation kept = Letters.of("abc", "aBc", "abc").choose(1, Choice.BASE);
    Rebased moved = kept.rebased(sides("abc", "aDc", "abc"));
    assertEquals(List.of(1), moved.again());
    assertEquals(1, moved.now().left());
    assertThrows(IllegalStateException.class, () -> moved.now().result());
    assertEquals("aDc", result(moved.now().choose(1, Choice.OURS)));
  }

  @Test
  void goesOnAskingWhenTheFilesMoveOn() {
    Reconciliation kept = Letters.of("abcdef", "aBcdef", "abcdef").choose(1, Choice.BASE);
    Reconciliation asked = kept.rebased(sides("abcdef", "aDcdef", "abcdef")).now();
    Reconciliation still = asked.rebased(sides("abcdef", "aDcdef", "abcdeF")).now();
    assertTrue(still.needsLook(1));
    assertTrue(asked.rebased(sides("abcdef", "aEcdef", "abcdeF")).now().needsLook(1));
    Reconciliation taken = asked.choose(1, Choice.OURS);
    Reconciliation moved = taken.rebased(sides("abcdef", "aDcdef", "abcdeF")).now();
    assertEquals("aDcdeF", result(moved));
    assertTrue(moved.undo().needsLook(1));
  }

  @Test
  void goesBackBehindTheMove() {
    Reconciliation undone = chosen.choose(1, Choice.BASE).undo();
    Reconciliation moved = undone.rebased(sides(BASE, "aBcdEfghi", "NaXcdYfghi")).now();
    assertEquals("Nabcd" + "Efghi", result(moved.redo()));
    assertEquals("NaXcd<E|e=Y>fghi", signs(moved.undo()));
    assertEquals("Na<B|b=X>cd<E|e=Y>fghi", signs(moved.undo().undo()));
    assertFalse(moved.undo().undo().canUndo());
  }

  @Test
  void doesNotMixUpHunksWithTheSameContent() {
    Reconciliation twins =
        Letters.of("abcabc", "aBcaBc", "aXcaXc").choose(1, Choice.OURS).choose(3, Choice.THEIRS);
    Rebased same = twins.rebased(sides("abcabc", "aBcaBcN", "aXcaXc"));
    assertEquals("aBcaXcN", result(same.now()));
    Rebased one = twins.rebased(sides("abcabc", "aBcabc", "aXcabc"));
    assertEquals("a<B|b=X>cabc", signs(one.now()));
    assertEquals(0, one.kept());
    assertEquals(List.of(1), one.again());
  }

  @Test
  void keepsAChoiceThatWasTheSameForAllOfTheirKind() {
    Reconciliation twins = Letters.of("abcabc", "aBcaBc", "aXcaXc").chooseAllLeft(Choice.THEIRS);
    Rebased one = twins.rebased(sides("abcabc", "aBcabc", "aXcabc"));
    assertEquals("aXcabc", result(one.now()));
    assertEquals(List.of(), one.again());
  }

  @Test
  void asksForAllThatChangedWhenTheBaseIsAnother() {
    Rebased moved = chosen.rebased(sides("NNNNabcdefghi", "NNNNaBcdEfghi", "NNNNaXcdZfghI"));
    assertEquals(1, moved.kept());
    assertEquals(List.of(3, 5), moved.again());
  }

  @Test
  void makesChoicesAgainThatWereKept() {
    Reconciliation edited = chosen.choose(3, Choice.edited("ü \"日\"\n\n"));
    Choices kept = Choices.read(edited.choices().write());
    assertEquals(edited.choices(), kept);
    Rebased again = Letters.of(BASE, "aBcdEfghi", "aXcdYfghi").choose(kept);
    assertEquals(edited.choice(3), again.now().choice(3));
    assertEquals(result(edited), result(again.now()));
    assertEquals(2, again.kept());
    assertEquals("a<B|b=X>cd<E|e=Y>fghi", signs(again.now().undo()));
  }

  @Test
  void makesThoseChoicesOnlyWhereTheyWereMade() {
    Rebased again = Letters.of(BASE, "aBcdEfghi", "aXcdZfghi").choose(chosen.choices());
    assertEquals("aXcd<E|e=Z>fghi", signs(again.now()));
    assertEquals(List.of(3), again.again());
  }

  @Test
  void readsNothingElseForChoices() {
    String good = chosen.choices().write();
    for (String bad : List.of("", good + "x", good + "a 0 1 0 0 NONE\n", good + "a 0 1 0 0\n")) {
      assertThrows(IllegalArgumentException.class, () -> Choices.read(bad), bad);
    }
  }
}
