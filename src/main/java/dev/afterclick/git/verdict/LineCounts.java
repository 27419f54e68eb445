package dev.afterclick.git.verdict;

import dev.afterclick.model.Lines;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.diff.Edit;

/** Counts the lines that a change adds and removes, as {@code git diff --histogram} does. */
public final class LineCounts {

  private static final int LARGEST = 4 << 20;

  private LineCounts() {}

  /** Returns nothing when either content is binary or larger than 4 MB. */
  public static Optional<Lines> between(byte[] base, byte[] now) {
    if (!isCountable(base) || !isCountable(now)) {
      return Optional.empty();
    }
    Map<String, Integer> known = new HashMap<>();
    NumberedLines before = NumberedLines.of(Texts.linesOf(base), known);
    NumberedLines after = NumberedLines.of(Texts.linesOf(now), known);
    int added = 0;
    int removed = 0;
    for (Edit edit : new HistogramDiff<String>().edits(before, after)) {
      added += edit.getLengthB();
      removed += edit.getLengthA();
    }
    return Optional.of(new Lines(added, removed));
  }

  private static boolean isCountable(byte[] content) {
    return content.length <= LARGEST && !Texts.isBinary(content);
  }
}
