package dev.afterclick.git.verdict;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.EditList;

/** Compares two contents as {@code git diff --histogram} does. */
public final class Hunks {

  private static final int AROUND = 3;

  private final List<String> before;
  private final List<String> after;

  private Hunks(List<String> before, List<String> after) {
    this.before = before;
    this.after = after;
  }

  /** Returns where two contents differ; nothing when git takes one of them for binary. */
  public static Optional<List<Hunk>> between(byte[] before, byte[] after) {
    if (Texts.isBinary(before) || Texts.isBinary(after)) {
      return Optional.empty();
    }
    return Optional.of(new Hunks(Texts.linesOf(before), Texts.linesOf(after)).find());
  }

  private List<Hunk> find() {
    Map<String, Integer> known = new HashMap<>();
    EditList edits =
        new HistogramDiff<String>()
            .edits(NumberedLines.of(before, known), NumberedLines.of(after, known));
    List<Hunk> hunks = new ArrayList<>();
    int first = 0;
    for (int i = 1; i <= edits.size(); i++) {
      boolean apart =
          i == edits.size() || edits.get(i).getBeginA() - edits.get(i - 1).getEndA() > 2 * AROUND;
      if (apart) {
        hunks.add(hunk(edits.subList(first, i)));
        first = i;
      }
    }
    return hunks;
  }

  private Hunk hunk(List<Edit> edits) {
    Edit first = edits.get(0);
    Edit last = edits.get(edits.size() - 1);
    int above = Math.min(AROUND, first.getBeginA());
    int below = Math.min(AROUND, before.size() - last.getEndA());
    List<String> lines = new ArrayList<>();
    int at = first.getBeginA() - above;
    for (Edit edit : edits) {
      add(lines, ' ', before, at, edit.getBeginA());
      add(lines, '-', before, edit.getBeginA(), edit.getEndA());
      add(lines, '+', after, edit.getBeginB(), edit.getEndB());
      at = edit.getEndA();
    }
    add(lines, ' ', before, at, last.getEndA() + below);
    int oldCount = last.getEndA() + below - (first.getBeginA() - above);
    int newCount = last.getEndB() + below - (first.getBeginB() - above);
    return new Hunk(
        start(first.getBeginA() - above, oldCount),
        oldCount,
        start(first.getBeginB() - above, newCount),
        newCount,
        lines);
  }

  private static int start(int at, int count) {
    return count == 0 ? at : at + 1;
  }

  private static void add(List<String> lines, char sign, List<String> text, int from, int to) {
    text.subList(from, to).forEach(line -> lines.add(sign + line));
  }
}
