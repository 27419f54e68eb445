package dev.afterclick.git.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.Patch;
import com.github.difflib.patch.PatchFailedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Checks that the edits turn one text into the other, in time or not. */
final class HistogramDiffTest {

  @Test
  void turnsOneTextIntoTheOther() throws PatchFailedException {
    Random random = new Random(20261122);
    for (int round = 0; round < 2000; round++) {
      List<String> source = letters(random);
      List<String> target = letters(random);
      Patch<String> patch = DiffUtils.diff(source, target, new HistogramDiff<>(), null);
      assertEquals(target, patch.applyTo(source), source + " to " + target);
    }
  }

  @Test
  void findsTheLinesThatStay() {
    Patch<String> patch =
        DiffUtils.diff(
            List.of("a", "b", "c", "d", "e"),
            List.of("a", "X", "c", "d", "e", "f"),
            new HistogramDiff<>(),
            null);

    assertEquals(
        "[[ChangeDelta, position: 1, lines: [b] to [X]], [InsertDelta, position: 5, lines: [f]]]",
        patch.getDeltas().toString());
  }

  @Test
  void staysRightWhenItsTimeIsOver() throws PatchFailedException {
    AtomicLong hours = new AtomicLong();
    HistogramDiff<String> late =
        new HistogramDiff<>(() -> hours.incrementAndGet() * 3_600_000_000_000L);
    List<String> source = IntStream.range(0, 9000).mapToObj(i -> "" + i % 7).toList();
    List<String> target = IntStream.range(0, 9000).mapToObj(i -> "" + i % 11).toList();

    Patch<String> patch = DiffUtils.diff(source, target, late, null);

    assertEquals(target, patch.applyTo(source));
    assertEquals(1, patch.getDeltas().size());
  }

  private static List<String> letters(Random random) {
    List<String> letters = new ArrayList<>();
    for (int n = random.nextInt(30); n > 0; n--) {
      letters.add(String.valueOf((char) ('a' + random.nextInt(6))));
    }
    return letters;
  }
}
