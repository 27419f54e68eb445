package dev.afterclick.reconcile;

import com.github.difflib.algorithm.DiffAlgorithmI;
import java.util.List;

/**
 * What stays as it is while a person chooses.
 *
 * @param sides what is merged
 * @param form what the result is beside its lines
 * @param blanks whether blanks count
 * @param algorithm finds what differs
 * @param hunks all of the file
 * @param keys know them again
 * @param lineEnd what ends a line that has no end of its own and must not be the last
 */
record Merge(
    Sides sides,
    Form form,
    Blanks blanks,
    DiffAlgorithmI<String> algorithm,
    List<Hunk> hunks,
    Keys keys,
    String lineEnd) {

  /** Returns all lines of one side. */
  List<String> text(Source source) {
    return sides.lines(source);
  }

  static Merge of(Sides sides, Blanks blanks, DiffAlgorithmI<String> algorithm) {
    Form form =
        sides.form().orElseThrow(() -> new IllegalArgumentException("a binary has no lines"));
    List<Hunk> hunks = Hunks.of(sides, blanks, algorithm);
    Keys keys = new Keys(hunks, sides.lines(Source.BASE));
    return new Merge(sides, form, blanks, algorithm, hunks, keys, lineEnd(hunks));
  }

  /** Returns how ours ends its first line that has an end, or theirs where ours has none. */
  private static String lineEnd(List<Hunk> hunks) {
    return hunks.stream()
        .flatMap(hunk -> hunk.lines(hunk.ours().isEmpty() ? Source.THEIRS : Source.OURS).stream())
        .filter(line -> line.endsWith("\n"))
        .findFirst()
        .map(line -> line.endsWith("\r\n") ? "\r\n" : "\n")
        .orElse("\n");
  }
}
