package dev.afterclick.ui.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Measures text as terminals do, and checks that none of it can act on one. */
final class CellTextTest {

  @ParameterizedTest
  @CsvSource({
    "abc, 3",
    "日本, 4",
    "ａ, 2",
    "ｱ, 1",
    "한글, 4",
    "é, 1",
    "e\u0301, 1",
    "x\u0302, 1",
    "🦊, 2",
    "👩‍🚀, 2",
    "🇨🇭, 2",
    "שלום, 4",
  })
  void measuresInCells(String text, int width) {
    assertEquals(width, CellText.widthOf(text));
  }

  @Test
  void joinsMarksWithTheirLetters() {
    assertEquals("\u00e9", CellText.of("e\u0301").text());
    assertEquals(List.of("x\u0302", "y"), pieces("x\u0302y"));
  }

  @Test
  void showsAMarkThatStandsAloneAsItsNumber() {
    assertEquals("<0301>", CellText.of("\u0301").text());
  }

  @Test
  void cutsNoMoreMarksThanALetterCanHave() {
    CellText text = CellText.of("a" + "\u0323".repeat(500));
    assertTrue(text.pieces().stream().allMatch(piece -> piece.text().length() <= 24));
  }

  @ParameterizedTest
  @CsvSource({
    "'a\u001b[31mb', 'a␛[31mb'",
    "'a\u0007', 'a␇'",
    "'a\tb\nc\rd', 'a␉b␊c␍d'",
    "'\u007f', '␡'",
    "'\u009b31m', '\\x9B31m'",
    "'\u202egpj', '<202E>gpj'",
    "'a\u200bb', 'a<200B>b'",
    "'a\u00a0b', 'a<00A0>b'",
    "'\u2028', '<2028>'",
    "'\ufeff', '<FEFF>'",
  })
  void showsWhatCouldActOrDeceive(String raw, String shown) {
    assertEquals(shown, CellText.of(raw).text());
  }

  @Test
  void showsBytesThatAreNoTextAsTheirNumbers() {
    assertEquals("d%E9p", CellText.of("d\udce9p").text());
    assertEquals("<D800>", CellText.of("\ud800").text());
  }

  @Test
  void takesTheStartAndTheEndByCells() {
    CellText text = CellText.of("日本語");
    assertEquals("日", text.start(3).text());
    assertEquals("語", text.end(3).text());
    assertEquals("", text.start(1).text());
    assertEquals("日本語", text.start(100).text());
  }

  @Test
  void leavesABlankForHalfAWideSign() {
    assertEquals(" 本", CellText.of("日本").from(1).text());
    assertEquals(3, CellText.of("日本").from(1).width());
    assertEquals("本", CellText.of("日本").from(2).text());
  }

  @Test
  void neverLetsAControlCharacterThrough() {
    Random random = new Random(20261122);
    for (int round = 0; round < 2_000; round++) {
      StringBuilder raw = new StringBuilder();
      for (int i = 0; i < 20; i++) {
        raw.appendCodePoint(random.nextInt(random.nextBoolean() ? 0x300 : 0x10FFFF));
      }
      CellText text = CellText.of(raw.toString());
      assertTrue(text.text().chars().noneMatch(Character::isISOControl), text.text());
      assertEquals(text.width(), text.pieces().stream().mapToInt(CellText.Piece::width).sum());
      assertTrue(text.pieces().stream().allMatch(p -> p.width() == 1 || p.width() == 2));
    }
  }

  private static List<String> pieces(String raw) {
    return CellText.of(raw).pieces().stream().map(CellText.Piece::text).toList();
  }
}
