package dev.afterclick.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.difflib.algorithm.myers.MyersDiff;
import dev.afterclick.git.verdict.HistogramDiff;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Lays letters beside each other: a letter is a line. */
final class SideBySideTest {

  @Test
  void laysSameLinesBesideEachOther() {
    assertEquals("a=a b=b", letters("ab", "ab"));
  }

  @Test
  void laysWhatReplacesEachOtherBesideEachOther() {
    assertEquals("a=a b|X c=c", letters("abc", "aXc"));
  }

  @Test
  void leavesAGapWhereOneSideHasNoLine() {
    assertEquals("a=a b|- c=c", letters("abc", "ac"));
    assertEquals("a=a -|b c=c", letters("ac", "abc"));
    assertEquals("a=a b|X -|Y c=c", letters("abc", "aXYc"));
  }

  @Test
  void endsWithWhatStandsOnOneSideOnly() {
    assertEquals("a=a -|b", letters("a", "ab"));
    assertEquals("a=a b|-", letters("ab", "a"));
  }

  @Test
  void beginsWithWhatStandsOnOneSideOnly() {
    assertEquals("-|a b=b", letters("b", "ab"));
    assertEquals("a|- b=b", letters("ab", "b"));
  }

  @Test
  void comparesWithATextThatIsEmpty() {
    assertEquals("-|a -|b", letters("", "ab"));
    assertEquals("a|- b|-", letters("ab", ""));
    assertEquals("", letters("", ""));
  }

  @Test
  void tellsWhereEachDifferenceBegins() {
    assertEquals(List.of(0, 3), compare("a\nb\nc\n", "X\nb\nc\nd\n").differences());
    assertEquals(List.of(), compare("a\n", "a\n").differences());
  }

  @Test
  void marksTheWordsThatDiffer() {
    Pair pair = compare("sign(user);\n", "sign(user, plan);\n").pairs().get(0);
    assertEquals("sign(user);", marked(pair.left()));
    assertEquals("sign(user[, plan]);", marked(pair.right()));
  }

  @Test
  void cutsWordsOfAnyScript() {
    Pair pair = compare("größe 日本 😀\n", "größe 中国 😀\n").pairs().get(0);
    assertEquals("größe [日本] 😀", marked(pair.left()));
    assertEquals("größe [中国] 😀", marked(pair.right()));
  }

  @Test
  void saysWhenOnlyTheEndOfALineDiffers() {
    assertEquals("a[ (no line end)]", marked(compare("a", "a\n").pairs().get(0).left()));
    assertEquals("a[ (ends with CR LF)]", marked(compare("a\r\n", "a\n").pairs().get(0).left()));
  }

  @Test
  void marksAVeryLongLineAsAWhole() {
    String line = "x ".repeat(2_000);
    Pair pair = compare(line + "a\n", line + "b\n").pairs().get(0);
    assertEquals(1, pair.left().orElseThrow().words().size());
  }

  @Test
  void losesNoLineOfEitherSideWhateverTheyAre() {
    Random random = new Random(20261122);
    for (int round = 0; round < 3_000; round++) {
      String left = text(random);
      String right = text(random);
      SideBySide sides = compare(left, right);
      assertEquals(withoutEnds(left), column(sides, Pair::left), left + " to " + right);
      assertEquals(withoutEnds(right), column(sides, Pair::right), left + " to " + right);
      assertTrue(sides.pairs().stream().allMatch(SideBySideTest::isPair), left + " to " + right);
    }
  }

  @Test
  void takesAnyAlgorithm() {
    assertEquals(
        "a=a b|X c=c", signs(SideBySide.of("a\nb\nc\n", "a\nX\nc\n", new MyersDiff<String>())));
  }

  private static SideBySide compare(String left, String right) {
    return SideBySide.of(left, right, new HistogramDiff<>());
  }

  private static String letters(String left, String right) {
    return signs(compare(lines(left), lines(right)));
  }

  private static String lines(String letters) {
    return letters.chars().mapToObj(c -> (char) c + "\n").collect(Collectors.joining());
  }

  private static String signs(SideBySide sides) {
    return sides.pairs().stream()
        .map(p -> sign(p.left()) + (p.same() ? "=" : "|") + sign(p.right()))
        .collect(Collectors.joining(" "));
  }

  private static String sign(Optional<Line> line) {
    return line.map(Line::text).orElse("-");
  }

  private static String marked(Optional<Line> line) {
    return line.orElseThrow().words().stream()
        .map(word -> word.changed() ? "[" + word.text() + "]" : word.text())
        .collect(Collectors.joining());
  }

  private static boolean isPair(Pair pair) {
    return pair.left().isPresent() || pair.right().isPresent();
  }

  /** Returns what one side shows, with what is said of line ends left out. */
  private static List<String> column(SideBySide sides, Function<Pair, Optional<Line>> side) {
    return sides.pairs().stream()
        .flatMap(pair -> side.apply(pair).stream())
        .map(
            line -> line.text().replaceAll(" \\((ends with CR LF|ends with LF|no line end)\\)", ""))
        .toList();
  }

  private static List<String> withoutEnds(String text) {
    return LineText.split(text).stream().map(LineText::withoutEnd).toList();
  }

  private static String text(Random random) {
    String[] parts = {"a", "b", "a b", "(a)", "", "\t", "ü", "日", "😀", "\r"};
    String[] ends = {"\n", "\n", "\n", "\r\n"};
    StringBuilder text = new StringBuilder();
    for (int n = random.nextInt(12); n > 0; n--) {
      text.append(parts[random.nextInt(parts.length)]).append(ends[random.nextInt(ends.length)]);
    }
    return random.nextInt(3) == 0 ? text + parts[random.nextInt(parts.length)] : text.toString();
  }
}
