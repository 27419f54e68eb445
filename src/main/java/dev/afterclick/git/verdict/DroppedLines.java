package dev.afterclick.git.verdict;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.EditList;

/** Compares what stood in a file, what one write made of it, and what the next one left. */
final class DroppedLines {

  private final List<String> base;
  private final List<String> lost;
  private final List<String> standing;
  private final EditList added;

  DroppedLines(byte[] base, byte[] lost, byte[] standing) {
    this.base = Texts.linesOf(base);
    this.lost = Texts.linesOf(lost);
    this.standing = Texts.linesOf(standing);
    this.added = edits(this.base, this.lost);
  }

  /** Tells whether a line that the first write added stands there no more; blank ones are noise. */
  boolean areAny() {
    Map<String, Integer> more = new HashMap<>();
    standing.forEach(line -> more.merge(line, 1, Integer::sum));
    lost.forEach(line -> more.merge(line, -1, Integer::sum));
    return added.stream()
        .flatMap(edit -> lost.subList(edit.getBeginB(), edit.getEndB()).stream())
        .anyMatch(line -> !line.isBlank() && more.getOrDefault(line, 0) < 0);
  }

  /**
   * Tells whether the second write looks as if it had never seen the first: it changes the base
   * too, but nowhere near to where the first did, and has nothing of what that one added.
   *
   * <p>One line that was put in and is taken out again is no loss to speak of: a debug line, or an
   * import that a linter has no use for.
   */
  boolean areAllUnseen() {
    EditList own = edits(base, standing);
    return isWorthAWord() && areAny() && !own.isEmpty() && own.stream().noneMatch(this::isNear);
  }

  private boolean isWorthAWord() {
    boolean rewritten = added.stream().anyMatch(edit -> edit.getLengthA() > 0);
    return rewritten
        || added.stream()
                .flatMap(edit -> lost.subList(edit.getBeginB(), edit.getEndB()).stream())
                .filter(line -> !line.isBlank())
                .count()
            > 1;
  }

  private boolean isNear(Edit own) {
    return added.stream()
        .anyMatch(edit -> own.getBeginA() <= edit.getEndA() && edit.getBeginA() <= own.getEndA());
  }

  private static EditList edits(List<String> before, List<String> after) {
    Map<String, Integer> known = new HashMap<>();
    return new HistogramDiff<String>()
        .edits(NumberedLines.of(before, known), NumberedLines.of(after, known));
  }
}
