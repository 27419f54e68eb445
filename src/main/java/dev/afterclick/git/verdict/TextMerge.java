package dev.afterclick.git.verdict;

import dev.afterclick.model.Verdict;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.eclipse.jgit.merge.MergeAlgorithm;

/**
 * Merges three texts in process.
 *
 * <p>JGit's algorithm with Histogram agrees with git's merge in all but a few of twenty thousand
 * real cases; with Myers it does not.
 */
final class TextMerge {

  private final LongSupplier nanoClock;

  TextMerge(LongSupplier nanoClock) {
    this.nanoClock = nanoClock;
  }

  /** Returns {@code UNSETTLED} for a binary, or when it takes longer than {@code atMost}. */
  Verdict of(byte[] base, byte[] ours, byte[] theirs, Duration atMost) {
    if (Texts.isBinary(base) || Texts.isBinary(ours) || Texts.isBinary(theirs)) {
      return Verdict.UNSETTLED;
    }
    try {
      boolean conflict =
          new MergeAlgorithm(new HistogramDiff())
              .merge(
                  Deadline.in(atMost, nanoClock).<RawText>guard(RawTextComparator.DEFAULT),
                  new RawText(base),
                  new RawText(ours),
                  new RawText(theirs))
              .containsConflicts();
      return conflict ? Verdict.CONFLICT : Verdict.CLEAN;
    } catch (Deadline.Passed e) {
      return Verdict.UNSETTLED;
    }
  }
}
