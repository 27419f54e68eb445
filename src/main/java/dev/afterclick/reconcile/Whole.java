package dev.afterclick.reconcile;

import java.util.ArrayList;
import java.util.List;

/** The whole result as text, hunk by hunk, with markers in what nobody has chosen yet. */
final class Whole {

  private final List<List<String>> hunks = new ArrayList<>();

  private Whole() {}

  static Whole of(Reconciliation reconciliation, Labels labels) {
    Whole whole = new Whole();
    Markers markers = new Markers(reconciliation.merge(), labels);
    for (Hunk hunk : reconciliation.hunks()) {
      List<String> lines = new ArrayList<>();
      reconciliation.written(hunk.index()).map(LineText::split).ifPresent(lines::addAll);
      reconciliation.pieces(hunk.index()).forEach(piece -> lines.addAll(piece.lines()));
      if (reconciliation.choice(hunk.index()).isEmpty()) {
        lines.addAll(markers.of(hunk));
      }
      whole.hunks.add(lines);
    }
    whole.endLines(reconciliation.merge().lineEnd());
    return whole;
  }

  /** Ends every line but the last, lest two run into one. */
  private void endLines(String lineEnd) {
    boolean last = true;
    for (int hunk = hunks.size() - 1; hunk >= 0; hunk--) {
      List<String> lines = hunks.get(hunk);
      for (int i = lines.size() - 1; i >= 0; i--) {
        if (!last && !lines.get(i).endsWith("\n")) {
          lines.set(i, lines.get(i) + lineEnd);
        }
        last = false;
      }
    }
  }

  int size() {
    return hunks.size();
  }

  List<String> lines(int hunk) {
    return hunks.get(hunk);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    hunks.forEach(lines -> lines.forEach(text::append));
    return text.toString();
  }
}
