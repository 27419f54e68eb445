package dev.afterclick.reconcile;

import java.util.List;

/**
 * Writes a conflict as {@code git merge-file --diff3} does, byte for byte: a marker ends as the
 * lines around it do.
 */
final class Markers {

  private static final int LENGTH = 7;

  private final Merge merge;
  private final Labels labels;

  Markers(Merge merge, Labels labels) {
    this.merge = merge;
    this.labels = labels;
  }

  /** Returns the lines of a conflict, all with their ends. */
  List<String> of(Hunk hunk) {
    String end = endsWithCrLf(hunk) ? "\r\n" : "\n";
    Text text = new Text(end);
    text.add(List.of(marker('<', labels.ours()) + end)).add(hunk.lines(Source.OURS)).endLine();
    text.add(List.of(marker('|', labels.base()) + end)).add(hunk.lines(Source.BASE)).endLine();
    text.add(List.of(marker('=', "") + end)).add(hunk.lines(Source.THEIRS)).endLine();
    text.add(List.of(marker('>', labels.theirs()) + end));
    return LineText.split(text.toString());
  }

  /** Tells whether the person's text has conflict markers still, which no side has. */
  static boolean areLeft(Hunk hunk, Choice choice) {
    return choice instanceof Edited edited
        && areIn(edited.text())
        && !areIn(hunk.text(Source.OURS))
        && !areIn(hunk.text(Source.THEIRS))
        && !areIn(hunk.text(Source.BASE));
  }

  private static boolean areIn(String text) {
    return begins(text, "<<<<<<<") || begins(text, "|||||||") || begins(text, ">>>>>>>");
  }

  private static boolean begins(String text, String marker) {
    return text.startsWith(marker) || text.contains("\n" + marker);
  }

  private static String marker(char sign, String label) {
    String marker = String.valueOf(sign).repeat(LENGTH);
    return label.isEmpty() ? marker : marker + " " + label;
  }

  /** Looks at the lines before the conflict, and then at the base's first, as git does. */
  private boolean endsWithCrLf(Hunk hunk) {
    Ending ending = Ending.at(merge.text(Source.OURS), Math.max(0, hunk.ours().from() - 1));
    if (ending != Ending.LF) {
      ending = Ending.at(merge.text(Source.THEIRS), Math.max(0, hunk.theirs().from() - 1));
    }
    if (ending != Ending.LF) {
      ending = Ending.at(merge.text(Source.BASE), 0);
    }
    return ending == Ending.CR_LF;
  }

  /** How a line ends. */
  private enum Ending {
    LF,
    CR_LF,
    UNKNOWN;

    /** A line without an end goes by the one before. */
    private static Ending at(List<String> text, int line) {
      if (text.isEmpty()) {
        return UNKNOWN;
      }
      if (text.get(line).endsWith("\n")) {
        return text.get(line).endsWith("\r\n") ? CR_LF : LF;
      }
      return line == 0 ? UNKNOWN : at(text, line - 1);
    }
  }
}
