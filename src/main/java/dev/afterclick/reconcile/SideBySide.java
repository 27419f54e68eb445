package dev.afterclick.reconcile;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.DiffAlgorithmI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Two versions of a text, line beside line.
 *
 * @param pairs every line of both, in order
 * @param differences where in {@code pairs} each stretch of differing lines begins
 */
public record SideBySide(List<Pair> pairs, List<Integer> differences) {

  /** Compares two texts; lines in between that are the same stand beside each other. */
  public static SideBySide of(String left, String right, DiffAlgorithmI<String> algorithm) {
    return new Laying(LineText.split(left), LineText.split(right), algorithm).lay();
  }

  /** Lays lines down as the differences come. */
  private static final class Laying {
    private final List<String> left;
    private final List<String> right;
    private final DiffAlgorithmI<String> algorithm;
    private final List<Pair> pairs = new ArrayList<>();
    private final List<Integer> differences = new ArrayList<>();

    Laying(List<String> left, List<String> right, DiffAlgorithmI<String> algorithm) {
      this.left = left;
      this.right = right;
      this.algorithm = algorithm;
    }

    SideBySide lay() {
      int l = 0;
      int r = 0;
      for (Change change : algorithm.computeDiff(left, right, null)) {
        for (; l < change.startOriginal; l++, r++) {
          same(l, r);
        }
        differences.add(pairs.size());
        differing(change);
        l = change.endOriginal;
        r = change.endRevised;
      }
      for (; l < left.size(); l++, r++) {
        same(l, r);
      }
      return new SideBySide(List.copyOf(pairs), List.copyOf(differences));
    }

    private void same(int l, int r) {
      String text = LineText.withoutEnd(left.get(l));
      List<Word> words = List.of(new Word(text, false));
      pairs.add(
          new Pair(Optional.of(new Line(l + 1, words)), Optional.of(new Line(r + 1, words)), true));
    }

    private void differing(Change change) {
      int l = change.startOriginal;
      int r = change.startRevised;
      for (; l < change.endOriginal && r < change.endRevised; l++, r++) {
        Words words = Words.of(left.get(l), right.get(r), algorithm);
        pairs.add(
            new Pair(
                Optional.of(new Line(l + 1, words.left())),
                Optional.of(new Line(r + 1, words.right())),
                false));
      }
      for (; l < change.endOriginal; l++) {
        pairs.add(new Pair(Optional.of(alone(l, left)), Optional.empty(), false));
      }
      for (; r < change.endRevised; r++) {
        pairs.add(new Pair(Optional.empty(), Optional.of(alone(r, right)), false));
      }
    }

    private static Line alone(int at, List<String> lines) {
      return new Line(at + 1, List.of(new Word(LineText.withoutEnd(lines.get(at)), false)));
    }
  }
}
