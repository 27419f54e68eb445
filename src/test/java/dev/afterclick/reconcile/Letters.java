package dev.afterclick.reconcile;

import dev.afterclick.git.verdict.HistogramDiff;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Files whose every line is one letter. */
final class Letters {

  private Letters() {}

  static Reconciliation of(String base, String ours, String theirs) {
    Sides sides = Sides.of(bytes(base), bytes(ours), bytes(theirs));
    return Reconciliation.of(sides, new HistogramDiff<>());
  }

  static Reconciliation added(String ours, String theirs) {
    return Reconciliation.of(Sides.added(bytes(ours), bytes(theirs)), new HistogramDiff<>());
  }

  static byte[] bytes(String letters) {
    return letters
        .chars()
        .mapToObj(c -> (char) c + "\n")
        .collect(Collectors.joining())
        .getBytes(StandardCharsets.UTF_8);
  }

  static String merged(String base, String ours, String theirs) {
    return signs(of(base, ours, theirs));
  }

  /** Writes what is open as {@code <ours|base=theirs>}. */
  static String signs(Reconciliation reconciliation) {
    byte[] text = reconciliation.withMarkers(new Labels("", "", ""));
    return letters(text)
        .replace("<<<<<<<", "<")
        .replace("|||||||", "|")
        .replace("=======", "=")
        .replace(">>>>>>>", ">");
  }

  static String result(Reconciliation reconciliation) {
    return letters(reconciliation.result());
  }

  private static String letters(byte[] text) {
    return new String(text, StandardCharsets.UTF_8).replace("\n", "");
  }

  static List<String> origins(Reconciliation reconciliation) {
    return reconciliation.resultLines().stream().map(line -> line.origin().name()).toList();
  }
}
