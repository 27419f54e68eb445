package dev.afterclick.reconcile;

import static dev.afterclick.reconcile.Letters.result;
import static dev.afterclick.reconcile.Letters.signs;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterclick.git.verdict.HistogramDiff;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Gives a hunk or the whole to an editor and takes back what it made of it. */
final class EditedTest {

  private static final Labels LABELS = new Labels("ours", "base", "theirs");

  private final Reconciliation open = Letters.of("abcdefg", "aBcdeFg", "aXcdeYg");

  private static Reconciliation edit(Reconciliation of, UnaryOperator<String> editor) {
    byte[] edited = utf8(editor.apply(utf8(of.withMarkers(LABELS))));
    return of.edited(edited, LABELS).orElseThrow();
  }

  private static Reconciliation editHunk(
      Reconciliation of, int hunk, UnaryOperator<String> editor) {
    byte[] edited = utf8(editor.apply(utf8(of.toEdit(hunk, LABELS))));
    return of.editedHunk(hunk, edited, LABELS).orElseThrow();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String utf8(byte[] text) {
    return new String(text, StandardCharsets.UTF_8);
  }

  @Test
  void takesTheWholeAsEditedAndBack() {
    Reconciliation whole = edit(open, text -> "Z\nb\nc\nQ\n");
    assertEquals("ZbcQ", result(whole));
    assertEquals("a<B|b=X>cde<F|f=Y>g", signs(whole.undo()));
    assertFalse(whole.undo().canUndo());
    assertEquals("ZbcQ", result(whole.undo().redo()));
  }

  @Test
  void leavesOpenWhatTheEditorLeft() {
    Reconciliation whole =
        edit(open, text -> text.replaceFirst("(?s)<<<<<<< ours\nB.*?>>>>>>> theirs\n", "M\n"));
    assertEquals("aMcde<F|f=Y>g", signs(whole));
    assertEquals(Optional.of(Choice.edited("M\n")), whole.chosen(1));
    assertEquals(1, whole.left());
  }

  @Test
  void editsAlsoWhatNobodyChanged() {
    Reconciliation whole =
        edit(open.chooseAllLeft(Choice.OURS), text -> text.replace("d\n", "d\nN\n"));
    assertEquals("aBcdNeFg", result(whole));
    assertEquals("aXcdNeFg", result(whole.choose(1, Choice.THEIRS)));
  }

  @Test
  void knowsASideAgainThatWasPickedByHand() {
    Reconciliation whole =
        edit(
            open,
            text ->
                text.replaceAll("(?s)<<<<<<< ours\n(.*?)\\|\\|\\|\\|.*?>>>>>>> theirs\n", "$1"));
    assertEquals(Optional.of(Choice.OURS), whole.chosen(1));
    assertEquals(Optional.of(Choice.OURS), whole.chosen(3));
  }

  @Test
  void isNotCompleteWhileMarkersAreLeftInAnEditedHunk() {
    Reconciliation half = editHunk(open, 1, text -> text.replace("X", "XX"));
    assertEquals(2, half.left());
    assertTrue(half.isOpen(1));
    assertTrue(utf8(half.toEdit(1, LABELS)).contains("XX"));
    assertFalse(editHunk(half, 1, text -> "XX\n").isOpen(1));
  }

  @Test
  void changesNothingWhenTheEditorDidNot() {
    assertSame(open, edit(open, text -> text));
    assertSame(open, editHunk(open, 1, text -> text));
  }

  @Test
  void doesNotCountTheLineEndThatAnEditorAdds() {
    Reconciliation unended =
        Reconciliation.of(
            Sides.of(utf8("a\nb"), utf8("a\nB"), utf8("a\nX")), new HistogramDiff<>());
    Reconciliation taken = unended.choose(1, Choice.OURS);
    assertSame(taken, edit(taken, text -> text + "\n"));
    assertSame(taken, editHunk(taken, 1, text -> text + "\n"));
    assertEquals("a\nBB", utf8(editHunk(taken, 1, text -> text + "B\n").result()));
  }

  @Test
  void putsWhatStandsBetweenTwoHunksIntoTheOneThatChanged() {
    Reconciliation taken = Letters.of("abc", "ac", "abc");
    Reconciliation whole = edit(taken, text -> text.replace("c", "N\nc"));
    assertEquals(Optional.of(Choice.edited("N\n")), whole.chosen(1));
  }

  @Test
  void takesBackNoBinary() {
    assertTrue(open.edited(new byte[] {(byte) 0xC3, 0}, LABELS).isEmpty());
  }
}
