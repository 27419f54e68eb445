package dev.afterclick.reconcile;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.DiffAlgorithmI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Joins two diffs against one base, as {@code git merge-file --diff3} does.
 *
 * <p>Edits of the two sides that overlap or touch belong together, with all that lies between them;
 * where none of either side is, all three texts are the same.
 */
final class Diff3 {

  /**
   * A stretch of all three texts.
   *
   * @param changed whether a side edited it
   */
  record Part(boolean changed, Stretch base, Stretch ours, Stretch theirs) {}

  private final List<String> base;
  private final List<String> ours;
  private final List<String> theirs;
  private final List<Part> parts = new ArrayList<>();
  private int baseAt;
  private int oursAt;
  private int theirsAt;

  private Diff3(List<String> base, List<String> ours, List<String> theirs) {
    this.base = base;
    this.ours = ours;
    this.theirs = theirs;
  }

  /** Returns the parts of the texts, in order, those that stayed between those that did not. */
  static List<Part> of(
      List<String> base, List<String> ours, List<String> theirs, DiffAlgorithmI<String> algorithm) {
    return new Diff3(base, ours, theirs)
        .join(edits(base, ours, algorithm), edits(base, theirs, algorithm));
  }

  static List<Change> edits(List<String> from, List<String> to, DiffAlgorithmI<String> algorithm) {
    List<Change> edits = new ArrayList<>(algorithm.computeDiff(from, to, null));
    edits.sort(Comparator.comparingInt(edit -> edit.startOriginal));
    return edits;
  }

  private List<Part> join(List<Change> ourEdits, List<Change> theirEdits) {
    int o = 0;
    int t = 0;
    while (o < ourEdits.size() || t < theirEdits.size()) {
      int from = Math.min(start(ourEdits, o), start(theirEdits, t));
      int to = from;
      int oursGrows = 0;
      int theirsGrows = 0;
      while (start(ourEdits, o) <= to || start(theirEdits, t) <= to) {
        boolean isOurs = start(ourEdits, o) <= to;
        Change edit = isOurs ? ourEdits.get(o++) : theirEdits.get(t++);
        to = Math.max(to, edit.endOriginal);
        oursGrows += isOurs ? growth(edit) : 0;
        theirsGrows += isOurs ? 0 : growth(edit);
      }
      stay(from - baseAt);
      add(true, to - from, to - from + oursGrows, to - from + theirsGrows);
    }
    stay(base.size() - baseAt);
    return parts;
  }

  private static int start(List<Change> edits, int at) {
    return at < edits.size() ? edits.get(at).startOriginal : Integer.MAX_VALUE;
  }

  private static int growth(Change edit) {
    return (edit.endRevised - edit.startRevised) - (edit.endOriginal - edit.startOriginal);
  }

  private void stay(int lines) {
    if (lines > 0) {
      add(false, lines, lines, lines);
    }
  }

  private void add(boolean changed, int baseLines, int ourLines, int theirLines) {
    parts.add(
        new Part(
            changed,
            Stretch.of(base, baseAt, baseAt + baseLines),
            Stretch.of(ours, oursAt, oursAt + ourLines),
            Stretch.of(theirs, theirsAt, theirsAt + theirLines)));
    baseAt += baseLines;
    oursAt += ourLines;
    theirsAt += theirLines;
  }
}
