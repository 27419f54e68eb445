package dev.afterclick.reconcile;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.DiffAlgorithmI;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a person did to the whole text, hunk by hunk.
 *
 * <p>Lines that are still there stay in their hunk. What stands for others goes to the first hunk
 * among theirs that is a change, so that the text between hunks stays what it was.
 */
final class Edits {

  private final List<Hunk> hunks;
  private final List<String> before = new ArrayList<>();
  private final List<Integer> owners = new ArrayList<>();
  private final List<StringBuilder> texts = new ArrayList<>();
  private final SortedMap<Integer, Choice> turns = new TreeMap<>();

  private Edits(List<Hunk> hunks, Whole whole) {
    this.hunks = hunks;
    for (int hunk = 0; hunk < whole.size(); hunk++) {
      texts.add(new StringBuilder());
      for (String line : whole.lines(hunk)) {
        before.add(line);
        owners.add(hunk);
      }
    }
  }

  /** Returns what each hunk that was touched becomes. */
  static SortedMap<Integer, Choice> between(
      List<Hunk> hunks, Whole whole, String edited, DiffAlgorithmI<String> algorithm) {
    Edits edits = new Edits(hunks, whole);
    edits.follow(LineText.split(endingAs(whole.toString(), edited)), algorithm);
    return edits.turns;
  }

  /** Takes away a line end that an editor gave to a last line which had none. */
  static String endingAs(String before, String after) {
    boolean added = !before.isEmpty() && !before.endsWith("\n") && after.endsWith("\n");
    return added ? LineText.withoutEnd(after) : after;
  }

  private void follow(List<String> after, DiffAlgorithmI<String> algorithm) {
    List<Integer> touched = new ArrayList<>();
    int at = 0;
    for (Change change : Diff3.edits(before, after, algorithm)) {
      keep(at, change.startOriginal);
      int to = takes(change.startOriginal, change.endOriginal);
      texts.get(to).append(String.join("", after.subList(change.startRevised, change.endRevised)));
      touched.add(to);
      touched.addAll(owners.subList(change.startOriginal, change.endOriginal));
      at = change.endOriginal;
    }
    keep(at, before.size());
    for (int hunk : touched) {
      turns.put(hunk, choice(hunks.get(hunk), texts.get(hunk).toString()));
    }
  }

  private void keep(int from, int to) {
    for (int line = from; line < to; line++) {
      texts.get(owners.get(line)).append(before.get(line));
    }
  }

  /** Returns the hunk that gets what stands for some lines, or between two. */
  private int takes(int from, int to) {
    boolean between = from == to;
    int first = owner(between ? from - 1 : from, 0);
    int last = owner(between ? to : to - 1, hunks.size() - 1);
    for (int hunk = first; hunk <= last; hunk++) {
      if (hunks.get(hunk).isChange()) {
        return hunk;
      }
    }
    return first;
  }

  private int owner(int line, int otherwise) {
    return line >= 0 && line < owners.size() ? owners.get(line) : otherwise;
  }

  /** Returns what a text is: what could have been chosen, or else the person's own. */
  static Choice choice(Hunk hunk, String text) {
    for (Take take : Take.values()) {
      StringBuilder taken = new StringBuilder();
      take.sources().forEach(source -> taken.append(hunk.text(source)));
      if (taken.toString().equals(text)) {
        return take;
      }
    }
    return new Edited(text);
  }
}
