package dev.afterclick.git.verdict;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.DiffAlgorithmI;
import com.github.difflib.algorithm.DiffAlgorithmListener;
import com.github.difflib.patch.DeltaType;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.EditList;
import org.jspecify.annotations.Nullable;

/**
 * Diffs as git's merge does, for java-diff-utils, whose own Myers takes seconds where this takes
 * milliseconds.
 *
 * <p>When the time is over, stretches that have hardly anything in common become one edit; when it
 * is over again, everything between the first difference and the last does.
 *
 * @param <T> what a line is
 */
public final class HistogramDiff<T> implements DiffAlgorithmI<T> {

  private static final Duration ENOUGH = Duration.ofMillis(400);

  private final LongSupplier nanoClock;

  public HistogramDiff() {
    this(System::nanoTime);
  }

  HistogramDiff(LongSupplier nanoClock) {
    this.nanoClock = nanoClock;
  }

  @Override
  public List<Change> computeDiff(
      List<? extends T> source,
      List<? extends T> target,
      @Nullable DiffAlgorithmListener progress) {
    Map<T, Integer> known = new HashMap<>();
    EditList edits = edits(NumberedLines.of(source, known), NumberedLines.of(target, known));
    return edits.stream().map(HistogramDiff::change).toList();
  }

  /** Returns what turns one text into the other. */
  EditList edits(NumberedLines source, NumberedLines target) {
    try {
      return new org.eclipse.jgit.diff.HistogramDiff()
          .diff(
              Deadline.in(ENOUGH, nanoClock).<NumberedLines>guard(NumberedLines.COMPARATOR),
              source,
              target);
    } catch (Deadline.Passed e) {
      return coarse(source, target);
    }
  }

  /** Without its fallback, which is Myers, the algorithm is faster, if not always fast. */
  private EditList coarse(NumberedLines source, NumberedLines target) {
    var coarse = new org.eclipse.jgit.diff.HistogramDiff();
    coarse.setFallbackAlgorithm(null);
    try {
      return coarse.diff(
          Deadline.in(ENOUGH, nanoClock).<NumberedLines>guard(NumberedLines.COMPARATOR),
          source,
          target);
    } catch (Deadline.Passed e) {
      return whole(source, target);
    }
  }

  /** Returns one edit from the first line that differs to the last. */
  private static EditList whole(NumberedLines source, NumberedLines target) {
    Edit all = new Edit(0, source.size(), 0, target.size());
    EditList edits = new EditList();
    edits.add(NumberedLines.COMPARATOR.reduceCommonStartEnd(source, target, all));
    return edits;
  }

  private static Change change(Edit edit) {
    return new Change(
        typeOf(edit), edit.getBeginA(), edit.getEndA(), edit.getBeginB(), edit.getEndB());
  }

  private static DeltaType typeOf(Edit edit) {
    return switch (edit.getType()) {
      case INSERT -> DeltaType.INSERT;
      case DELETE -> DeltaType.DELETE;
      case REPLACE -> DeltaType.CHANGE;
      case EMPTY -> DeltaType.EQUAL;
    };
  }
}
