package dev.afterclick.git.verdict;

import java.util.List;
import java.util.Map;
import org.eclipse.jgit.diff.Sequence;
import org.eclipse.jgit.diff.SequenceComparator;

/** A text whose equal lines have equal numbers, so that comparing two lines compares two ints. */
final class NumberedLines extends Sequence {

  /** Compares by number. */
  static final SequenceComparator<NumberedLines> COMPARATOR =
      new SequenceComparator<>() {
        @Override
        public boolean equals(NumberedLines a, int ai, NumberedLines b, int bi) {
          return a.numbers[ai] == b.numbers[bi];
        }

        @Override
        public int hash(NumberedLines lines, int at) {
          return lines.numbers[at];
        }
      };

  private final int[] numbers;

  private NumberedLines(int[] numbers) {
    this.numbers = numbers;
  }

  /** Numbers lines, those that were never met before with the next numbers. */
  static <T> NumberedLines of(List<? extends T> lines, Map<T, Integer> known) {
    int[] numbers = new int[lines.size()];
    int at = 0;
    for (T line : lines) {
      numbers[at++] = known.computeIfAbsent(line, l -> known.size());
    }
    return new NumberedLines(numbers);
  }

  @Override
  public int size() {
    return numbers.length;
  }
}
