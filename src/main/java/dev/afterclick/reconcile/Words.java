package dev.afterclick.reconcile;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.DiffAlgorithmI;
import java.util.ArrayList;
import java.util.List;

/**
 * Two lines that stand beside each other, cut into what they share and what they do not.
 *
 * <p>A word is a run of letters and digits, a run of blanks, or any other sign alone.
 *
 * @param left the left line's words
 * @param right the right line's words
 */
record Words(List<Word> left, List<Word> right) {

  /** Beyond this, nobody reads word by word, and comparing takes long. */
  private static final int LONGEST_LINE = 2_000;

  static Words of(String leftLine, String rightLine, DiffAlgorithmI<String> algorithm) {
    String left = LineText.withoutEnd(leftLine);
    String right = LineText.withoutEnd(rightLine);
    if (left.equals(right)) {
      return new Words(withEnd(left, leftLine), withEnd(right, rightLine));
    }
    if (Math.max(left.length(), right.length()) > LONGEST_LINE) {
      return new Words(List.of(new Word(left, true)), List.of(new Word(right, true)));
    }
    return compared(cut(left), cut(right), algorithm);
  }

  private static List<Word> withEnd(String text, String line) {
    return List.of(new Word(text, false), new Word(LineText.end(line), true));
  }

  private static Words compared(
      List<String> left, List<String> right, DiffAlgorithmI<String> algorithm) {
    List<Word> leftWords = new ArrayList<>();
    List<Word> rightWords = new ArrayList<>();
    int l = 0;
    int r = 0;
    for (Change change : algorithm.computeDiff(left, right, null)) {
      add(leftWords, left.subList(l, change.startOriginal), false);
      add(leftWords, left.subList(change.startOriginal, change.endOriginal), true);
      add(rightWords, right.subList(r, change.startRevised), false);
      add(rightWords, right.subList(change.startRevised, change.endRevised), true);
      l = change.endOriginal;
      r = change.endRevised;
    }
    add(leftWords, left.subList(l, left.size()), false);
    add(rightWords, right.subList(r, right.size()), false);
    return new Words(List.copyOf(leftWords), List.copyOf(rightWords));
  }

  private static void add(List<Word> words, List<String> parts, boolean changed) {
    if (!parts.isEmpty()) {
      words.add(new Word(String.join("", parts), changed));
    }
  }

  private static List<String> cut(String line) {
    List<String> words = new ArrayList<>();
    int from = 0;
    while (from < line.length()) {
      int end = endOfWord(line, from);
      words.add(line.substring(from, end));
      from = end;
    }
    return words;
  }

  private static int endOfWord(String line, int from) {
    int kind = kind(line.codePointAt(from));
    int end = from + Character.charCount(line.codePointAt(from));
    while (kind != 0 && end < line.length() && kind(line.codePointAt(end)) == kind) {
      end += Character.charCount(line.codePointAt(end));
    }
    return end;
  }

  private static int kind(int c) {
    if (Character.isLetterOrDigit(c)
        || c == '_'
        || Character.getType(c) == Character.NON_SPACING_MARK) {
      return 1;
    }
    return Character.isWhitespace(c) ? 2 : 0;
  }
}
