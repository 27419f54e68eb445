package dev.afterclick.git.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.afterclick.model.Verdict;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks the merge in process; a letter stands for a line. */
final class TextMergeTest {

  private static final Duration ENOUGH = Duration.ofMillis(400);

  private final TextMerge merge = new TextMerge(() -> 0);

  @ParameterizedTest
  @CsvSource({
    "abcde, aBcde, abcdE",
    "abcde, aBcde, aBcde",
    "abcde, abcde, aXcde",
    "abcde, abde, abcdE",
    "abcde, Xabcde, abcdeY",
    "abcdefgh, aBcdefgh, abcdefG",
  })
  void mergesWhatLiesApart(String base, String ours, String theirs) {
    assertEquals(Verdict.CLEAN, mergeOf(lines(base), lines(ours), lines(theirs)));
    assertEquals(Verdict.CLEAN, mergeOf(lines(base), lines(theirs), lines(ours)));
  }

  @ParameterizedTest
  @CsvSource({
    "abcde, aBcde, aXcde",
    "abcde, acde, aXcde",
    "abcde, abXcde, abYcde",
    "abcde, aBCde, abXde",
    "abcde, abcdeX, abcdeY",
  })
  void conflictsWhereBothChanged(String base, String ours, String theirs) {
    assertEquals(Verdict.CONFLICT, mergeOf(lines(base), lines(ours), lines(theirs)));
    assertEquals(Verdict.CONFLICT, mergeOf(lines(base), lines(theirs), lines(ours)));
  }

  @Test
  void leavesBinariesToGit() {
    byte[] binary = {'a', '\n', 0, '\n'};

    assertEquals(Verdict.UNSETTLED, mergeOf(lines("abc"), lines("aBc"), binary));
  }

  @Test
  void leavesToGitWhatTakesTooLong() {
    AtomicLong hours = new AtomicLong();
    TextMerge late = new TextMerge(() -> hours.incrementAndGet() * 3_600_000_000_000L);
    String base = "abcdefgh".repeat(2000);

    Verdict verdict =
        late.of(lines(base), lines(base.replace("a", "xy")), lines(base + "z"), ENOUGH);

    assertEquals(Verdict.UNSETTLED, verdict);
  }

  private Verdict mergeOf(byte[] base, byte[] ours, byte[] theirs) {
    return merge.of(base, ours, theirs, ENOUGH);
  }

  private static byte[] lines(String letters) {
    return letters
        .chars()
        .mapToObj(c -> (char) c + "\n")
        .collect(Collectors.joining())
        .getBytes(StandardCharsets.UTF_8);
  }
}
