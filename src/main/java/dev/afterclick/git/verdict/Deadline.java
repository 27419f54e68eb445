package dev.afterclick.git.verdict;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.eclipse.jgit.diff.Sequence;
import org.eclipse.jgit.diff.SequenceComparator;

/**
 * Ends a diff that takes too long.
 *
 * <p>Sits in the comparator, which every algorithm must come back to: no second thread is needed,
 * and a test can let the time pass at will.
 */
final class Deadline {

  /** Says that the time is over. */
  static final class Passed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private Passed() {
      super("the diff takes too long", null, false, false);
    }
  }

  private static final int LOOK_EVERY = 4096;

  private final LongSupplier nanoClock;
  private final long end;
  private int calls;

  private Deadline(LongSupplier nanoClock, long end) {
    this.nanoClock = nanoClock;
    this.end = end;
  }

  static Deadline in(Duration time, LongSupplier nanoClock) {
    return new Deadline(nanoClock, nanoClock.getAsLong() + time.toNanos());
  }

  /** Returns a comparator that throws {@link Passed} once the time is over. */
  <S extends Sequence> SequenceComparator<S> guard(SequenceComparator<? super S> comparator) {
    return new SequenceComparator<>() {
      @Override
      public boolean equals(S a, int ai, S b, int bi) {
        check();
        return comparator.equals(a, ai, b, bi);
      }

      @Override
      public int hash(S seq, int at) {
        return comparator.hash(seq, at);
      }
    };
  }

  private void check() {
    if (++calls % LOOK_EVERY == 0 && nanoClock.getAsLong() - end > 0) {
      throw new Passed();
    }
  }
}
