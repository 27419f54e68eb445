package dev.afterclick.reconcile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterclick.git.verdict.HistogramDiff;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Gets out the bytes that went in, whatever they are. */
final class FormTest {

  private static final List<String> ENDS = List.of("\n", "\r\n", "\r");

  private static byte[] mark(int... bytes) {
    byte[] mark = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      mark[i] = (byte) bytes[i];
    }
    return mark;
  }

  private static byte[] join(byte[] mark, String text, Charset charset) {
    byte[] bytes = text.getBytes(charset);
    byte[] all = Arrays.copyOf(mark, mark.length + bytes.length);
    System.arraycopy(bytes, 0, all, mark.length, bytes.length);
    return all;
  }

  private static Reconciliation of(byte[] base, byte[] ours, byte[] theirs) {
    return Reconciliation.of(Sides.of(base, ours, theirs), new HistogramDiff<>());
  }

  private static void comesOut(byte[] mark, Charset charset, String name) {
    for (String end : ENDS) {
      for (String last : List.of("", end)) {
        byte[] base = join(mark, "ä" + end + "b" + end + "ö" + last, charset);
        byte[] ours = join(mark, "ä" + end + "B" + end + "ö" + last, charset);
        byte[] theirs = join(mark, "ä" + end + "Ü" + end + "ö" + last, charset);
        assertEquals(name, of(base, ours, theirs).form().toString());
        assertArrayEquals(ours, of(base, ours, base).result());
        assertArrayEquals(theirs, of(base, base, theirs).result());
        assertArrayEquals(base, of(base, base, base).result());
        Reconciliation open = of(base, ours, theirs);
        assertArrayEquals(ours, open.chooseAllLeft(Choice.OURS).result());
        assertArrayEquals(theirs, open.chooseAllLeft(Choice.THEIRS).result());
        assertArrayEquals(base, open.chooseAllLeft(Choice.BASE).result());
      }
    }
  }

  @Test
  void keepsEveryEncodingAndItsMark() {
    comesOut(mark(), StandardCharsets.UTF_8, "UTF-8");
    comesOut(mark(0xEF, 0xBB, 0xBF), StandardCharsets.UTF_8, "UTF-8 with BOM");
    comesOut(mark(0xFF, 0xFE), StandardCharsets.UTF_16LE, "UTF-16LE with BOM");
    comesOut(mark(0xFE, 0xFF), StandardCharsets.UTF_16BE, "UTF-16BE with BOM");
    comesOut(mark(), StandardCharsets.ISO_8859_1, "ISO-8859-1");
    comesOut(mark(0x80, 0xC3, 0x28, 0xED, 0xA0, 0x80), StandardCharsets.UTF_8, "ISO-8859-1");
  }

  @Test
  void putsNoMarkIntoTheMiddle() {
    byte[] mark = mark(0xEF, 0xBB, 0xBF);
    Reconciliation open =
        of(
            join(mark, "a\n", StandardCharsets.UTF_8),
            join(mark, "B\n", StandardCharsets.UTF_8),
            join(mark, "X\n", StandardCharsets.UTF_8));
    byte[] both = open.choose(0, Choice.THEIRS_THEN_OURS).result();
    assertArrayEquals(join(mark, "X\nB\n", StandardCharsets.UTF_8), both);
  }

  @Test
  void takesTheFormThatASideChanged() {
    byte[] plain = "a\nb\n".getBytes(StandardCharsets.UTF_8);
    byte[] wide = join(mark(0xFF, 0xFE), "a\nb\n", StandardCharsets.UTF_16LE);
    byte[] marked = join(mark(0xEF, 0xBB, 0xBF), "a\nb\n", StandardCharsets.UTF_8);
    assertArrayEquals(wide, of(plain, plain, wide).result());
    assertArrayEquals(wide, of(plain, wide, plain).result());
    assertArrayEquals(plain, of(wide, plain, wide).result());
    assertArrayEquals(marked, of(plain, plain, marked).result());
    assertArrayEquals(plain, of(marked, marked, plain).result());
  }

  @Test
  void mixesLinesOfUtf8WithLinesThatAreNot() {
    byte[] base = "ä\nb\nc\n".getBytes(StandardCharsets.ISO_8859_1);
    byte[] ours = "ä\nb\nC\n".getBytes(StandardCharsets.ISO_8859_1);
    byte[] theirs = "ä\nb\nc\n".getBytes(StandardCharsets.UTF_8);
    byte[] both = "ä\nb\nC\n".getBytes(StandardCharsets.UTF_8);
    assertArrayEquals(both, of(base, ours, theirs).result());
    assertEquals("ä", Encoding.BYTES.shown("\u00C3\u00A4"));
    assertEquals("\u00E4", Encoding.BYTES.shown("\u00E4"));
  }

  @Test
  void endsALineThatIsNotTheLastAnyMore() {
    Reconciliation open =
        of(
            "a\r\nb".getBytes(StandardCharsets.UTF_8),
            "a\r\nB".getBytes(StandardCharsets.UTF_8),
            "a\r\nX".getBytes(StandardCharsets.UTF_8));
    byte[] both = open.choose(1, Choice.OURS_THEN_THEIRS).result();
    assertEquals("a\r\nB\r\nX", new String(both, StandardCharsets.UTF_8));
  }

  @Test
  void takesForBinaryWhatGitDoes() {
    byte[] text = "a\n".getBytes(StandardCharsets.UTF_8);
    assertFalse(Sides.of(text, text, new byte[] {'a', 0, '\n'}).isText());
    assertFalse(Sides.of(text, text, mark(0xFF, 0xFE, 0, 0, 'a', 0, 0, 0)).isText());
    byte[] late = new byte[9000];
    Arrays.fill(late, (byte) 'a');
    late[8500] = 0;
    assertTrue(Sides.of(text, text, late).isText());
    assertThrows(IllegalArgumentException.class, () -> of(text, text, new byte[] {0}));
  }

  @Test
  void mixesNoWideTextWithBytesThatAreNoText() {
    byte[] wide = join(mark(0xFF, 0xFE), "ä\n", StandardCharsets.UTF_16LE);
    byte[] latin = "ä\n".getBytes(StandardCharsets.ISO_8859_1);
    assertFalse(Sides.of(latin, wide, latin).isText());
  }

  @Test
  void refusesWhatTheEncodingCannotSay() {
    byte[] latin = "ä\n".getBytes(StandardCharsets.ISO_8859_1);
    Reconciliation bytes = of(latin, latin, latin);
    assertThrows(IllegalArgumentException.class, () -> bytes.choose(0, Choice.edited("日\n")));
    assertArrayEquals(
        "ö\n".getBytes(StandardCharsets.ISO_8859_1),
        bytes.choose(0, Choice.edited("ö\n")).result());
  }

  @Test
  void mergesFilesThatAreEmpty() {
    byte[] none = new byte[0];
    byte[] wide = join(mark(0xFF, 0xFE), "a\n", StandardCharsets.UTF_16LE);
    assertArrayEquals(none, of(none, none, none).result());
    assertArrayEquals(wide, of(none, none, wide).result());
    assertArrayEquals(none, of(wide, none, wide).result());
  }
}
