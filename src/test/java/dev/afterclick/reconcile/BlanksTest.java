package dev.afterclick.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterclick.git.verdict.HistogramDiff;
import dev.afterclick.reconcile.MergedByGit.Triple;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Lets no blank stand in the way, and no word fall by the way. */
final class BlanksTest {

  private static Reconciliation merge(Blanks blanks, String base, String ours, String theirs) {
    Triple triple =
        new Triple(MergedByGit.bytes(base), MergedByGit.bytes(ours), MergedByGit.bytes(theirs));
    return Reconciliation.of(triple.sides(), blanks, new HistogramDiff<>());
  }

  private static String merged(String base, String ours, String theirs) {
    Reconciliation merged = merge(Blanks.IGNORE, base, ours, theirs);
    return MergedByGit.text(merged.withMarkers(new Labels("", "", "")));
  }

  @Test
  void takesTheSideThatChangedMoreThanBlanks() {
    assertEquals("a\nB\nc\n", merged("a\nb\nc\n", "a\n  b\nc\n", "a\nB\nc\n"));
    assertEquals("a\nB\nc\n", merged("a\nb\nc\n", "a\nB\nc\n", "a\n  b\nc\n"));
  }

  @Test
  void takesOursWhereBothChangedBlanksOnly() {
    assertEquals("a\n  b\nc\n", merged("a\nb\nc\n", "a\n  b\nc\n", "a\n\tb\nc\n"));
    assertEquals("a\n  B\nc\n", merged("a\nb\nc\n", "a\n  B\nc\n", "a\n\tB\nc\n"));
  }

  @Test
  void keepsTheBlanksThatOneSideChanged() {
    assertEquals("  a\nb\n\tc\n", merged("a\nb\nc\n", "  a\nb\nc\n", "a\nb\n\tc\n"));
  }

  @Test
  void mergesATextWhoseEveryLineEndChanged() {
    String ours = "a\r\nb\r\nc\r\nd\r\ne\r\n";
    assertEquals(
        "a\r\nB\nc\r\nd\r\nE\r\n",
        merged("a\nb\nc\nd\ne\n", ours.replace("e", "E"), "a\nB\nc\nd\ne\n"));
    assertTrue(merge(Blanks.COUNT, "a\nb\nc\n", "a\r\nb\r\nc\r\n", "a\nB\nc\n").left() > 0);
  }

  @Test
  void leavesWordsToAPerson() {
    assertEquals(
        "a\n<<<<<<<\n B\n|||||||\nb\n=======\nX\n>>>>>>>\nc\n",
        merged("a\nb\nc\n", "a\n B\nc\n", "a\nX\nc\n"));
  }

  @Test
  void doesNotTakeWordsThatMovedToAnotherLineForBlanks() {
    assertTrue(merge(Blanks.IGNORE, "a // b\nc\n", "a\n// b\nc\n", "a // X\nc\n").left() > 0);
  }

  @Test
  void dropsNoSidesWords() {
    Random random = new Random(20261128);
    for (int round = 0; round < 2_000; round++) {
      List<String> base = words(random);
      String ours = spaced(edited(base, "ours", random), random);
      String theirs = spaced(edited(base, "theirs", random), random);
      Reconciliation merged = merge(Blanks.IGNORE, String.join("", base), ours, theirs);
      String both = MergedByGit.text(merged.chooseAllLeft(Choice.OURS_THEN_THEIRS).result());
      String why = base + " " + ours + " " + theirs;
      assertTrue(words(both).containsAll(own(ours)), why);
      assertTrue(words(both).containsAll(own(theirs)), why);
    }
  }

  private static List<String> words(Random random) {
    List<String> lines = new ArrayList<>();
    for (int n = random.nextInt(8); n > 0; n--) {
      lines.add((char) ('a' + random.nextInt(4)) + "\n");
    }
    return lines;
  }

  /** Changes some lines to some that no other side has. */
  private static List<String> edited(List<String> base, String side, Random random) {
    List<String> lines = new ArrayList<>(base);
    for (int n = random.nextInt(3); n > 0 && !lines.isEmpty(); n--) {
      lines.set(random.nextInt(lines.size()), side + n + "\n");
    }
    return lines;
  }

  private static String spaced(List<String> lines, Random random) {
    String[] blanks = {"", "", "", " ", "\t", "\n"};
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append(blanks[random.nextInt(blanks.length)]).append(line));
    return text.toString();
  }

  private static List<String> words(String text) {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  private static List<String> own(String side) {
    return words(side).stream().filter(line -> line.length() > 1).toList();
  }
}
