package dev.afterclick.reconcile;

import static dev.afterclick.reconcile.Letters.merged;
import static dev.afterclick.reconcile.Letters.result;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.difflib.algorithm.DiffAlgorithmI;
import dev.afterclick.git.verdict.HistogramDiff;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Chooses hunk by hunk; a letter is a line, and {@code <b|x=y>} a conflict over {@code x}. */
final class ReconciliationTest {

  @Test
  void leavesWhatBothSidesChangedToAPerson() {
    assertEquals("a<B|b=X>cde", merged("abcde", "aBcde", "aXcde"));
  }

  @Test
  void takesWhatOneSideChanged() {
    assertEquals("aBcde", merged("abcde", "aBcde", "abcde"));
    assertEquals("abcDe", merged("abcde", "abcde", "abcDe"));
    assertEquals("aBcDe", merged("abcde", "aBcde", "abcDe"));
  }

  @Test
  void takesWhatBothSidesChangedAlike() {
    assertEquals("aXcde", merged("abcde", "aXcde", "aXcde"));
  }

  @Test
  void takesInsertionsAndDeletions() {
    assertEquals("aXbcd", merged("abcde", "aXbcde", "abcd"));
    assertEquals("bcdeX", merged("abcde", "bcde", "abcdeX"));
  }

  @Test
  void leavesChangesThatTouchToAPerson() {
    assertEquals("a<Bc|bc=bC>de", merged("abcde", "aBcde", "abCde"));
    assertEquals("a<X|=Y>b", merged("ab", "aXb", "aYb"));
  }

  @Test
  void leavesADeletionOfWhatTheOtherChangedToAPerson() {
    assertEquals("a<|b=B>c", merged("abc", "ac", "aBc"));
  }

  @Test
  void comparesWithoutABase() {
    Reconciliation added = Letters.added("abc", "aXc");
    assertEquals("a<b|=X>c", Letters.signs(added));
    assertEquals("a<b|=>c", Letters.signs(Letters.added("abc", "ac")));
    assertEquals("abc", Letters.signs(Letters.added("abc", "abc")));
  }

  @Test
  void takesWhatIsChosen() {
    Reconciliation open = Letters.of("abcde", "aBcde", "aXcde");
    assertEquals("aBcde", result(open.choose(1, Choice.OURS)));
    assertEquals("aXcde", result(open.choose(1, Choice.THEIRS)));
    assertEquals("aBXcde", result(open.choose(1, Choice.OURS_THEN_THEIRS)));
    assertEquals("aXBcde", result(open.choose(1, Choice.THEIRS_THEN_OURS)));
    assertEquals("abcde", result(open.choose(1, Choice.BASE)));
    assertEquals("aYZcde", result(open.choose(1, Choice.edited("Y\nZ\n"))));
    assertEquals("acde", result(open.choose(1, Choice.edited(""))));
  }

  @Test
  void hasNoResultWhileAnythingIsOpen() {
    Reconciliation open = Letters.of("abcde", "aBcde", "aXcde");
    assertFalse(open.isComplete());
    assertEquals(1, open.left());
    assertThrows(IllegalStateException.class, open::result);
    assertTrue(open.choose(1, Choice.OURS).isComplete());
  }

  @Test
  void choosesAlsoWhereNothingHadToBeChosen() {
    Reconciliation clean = Letters.of("abc", "aBc", "abc");
    assertEquals("abc", result(clean.choose(1, Choice.BASE)));
    assertTrue(clean.choose(1, Choice.BASE).isComplete());
  }

  @Test
  void takesOneSideForAllThatIsLeft() {
    Reconciliation open = Letters.of("abcdefg", "aBcDefG", "aXcYefg").choose(1, Choice.OURS);
    Reconciliation all = open.chooseAllLeft(Choice.THEIRS);
    assertEquals("aBcYefG", result(all));
    assertEquals("aBc<D|d=Y>efG", Letters.signs(all.undo()));
  }

  @Test
  void goesBackAndForth() {
    Reconciliation open = Letters.of("abcde", "aBcde", "aXcde");
    Reconciliation two = open.choose(1, Choice.OURS).choose(1, Choice.THEIRS);
    assertEquals("aBcde", result(two.undo()));
    assertEquals("a<B|b=X>cde", Letters.signs(two.undo().undo()));
    assertEquals("aXcde", result(two.undo().undo().redo().redo()));
    assertSame(open, open.undo());
    assertSame(two, two.redo());
    assertTrue(two.canUndo() && two.undo().canRedo());
    assertFalse(open.canUndo() || two.canRedo());
    assertFalse(two.undo().choose(1, Choice.BASE).canRedo());
  }

  @Test
  void takesNoStepThatChangesNothing() {
    Reconciliation chosen = Letters.of("abcde", "aBcde", "aXcde").choose(1, Choice.OURS);
    assertSame(chosen, chosen.choose(1, Choice.OURS));
  }

  @Test
  void saysWhereEachLineOfTheResultComesFrom() {
    Reconciliation open = Letters.of("abcdefg", "aBcDefG", "aXcdefY");
    assertEquals(
        "[SAME, UNRESOLVED, SAME, OURS, SAME, SAME, UNRESOLVED]", Letters.origins(open).toString());
    Reconciliation both = open.choose(1, Choice.THEIRS_THEN_OURS).choose(5, Choice.edited("Z\n"));
    assertEquals(List.of("THEIRS", "OURS"), Letters.origins(both).subList(1, 3).stream().toList());
    assertEquals(new ResultLine("X\n", 1, Origin.THEIRS, 2), both.resultLines().get(1));
    assertEquals(new ResultLine("Z\n", 5, Origin.EDITED, 8), both.resultLines().get(7));
  }

  @Test
  void showsWhereAChangeHasNoLinesInTheResult() {
    Reconciliation dropped = Letters.of("abcde", "acde", "abcdX");
    assertEquals("[SAME, OURS, SAME, SAME, THEIRS]", Letters.origins(dropped).toString());
    assertFalse(dropped.resultLines().get(1).isLine());
    assertEquals(new ResultLine("c\n", 2, Origin.SAME, 2), dropped.resultLines().get(2));
    Reconciliation kept = dropped.choose(1, Choice.BASE);
    assertTrue(kept.resultLines().stream().allMatch(ResultLine::isLine));
    Reconciliation edited = dropped.choose(1, Choice.edited(""));
    assertEquals(Origin.EDITED, edited.resultLines().get(1).origin());
  }

  @Test
  void comparesNothingAgainForAChoice() {
    AtomicInteger compared = new AtomicInteger();
    DiffAlgorithmI<String> counting =
        (source, target, progress) -> {
          compared.incrementAndGet();
          return new HistogramDiff<String>().computeDiff(source, target, progress);
        };
    String letters = "abcdefgh".repeat(50);
    Sides sides =
        Sides.of(
            Letters.bytes(letters),
            Letters.bytes(letters.replace('b', 'B')),
            Letters.bytes(letters.replace('b', 'X')));
    Reconciliation open = Reconciliation.of(sides, counting);
    int merging = compared.get();
    Reconciliation chosen = open.choose(1, Choice.OURS).chooseAllLeft(Choice.THEIRS).undo().redo();
    assertTrue(chosen.isComplete() && chosen.result().length == chosen.resultLines().size() * 2);
    assertEquals(50, chosen.choices().made().size());
    assertEquals(merging, compared.get());
  }
}
