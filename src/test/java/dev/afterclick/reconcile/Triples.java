package dev.afterclick.reconcile;

import dev.afterclick.git.verdict.HistogramDiff;
import dev.afterclick.reconcile.MergedByGit.Triple;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes triples of files that are hard to merge. */
final class Triples {

  private static final int FILES = 12;

  private final Random random;

  Triples(long seed) {
    random = new Random(seed);
  }

  /** Returns files of a few letters, which come again and again: nobody knows what moved where. */
  List<Triple> ofLetters(int count) {
    List<Triple> triples = new ArrayList<>();
    while (triples.size() < count) {
      List<String> base = letters(2 + random.nextInt(8));
      triples.add(triple(base, edited(base, this::letter), edited(base, this::letter)));
    }
    return triples;
  }

  /** Returns files as programs are: lines of their own, and some that are everywhere. */
  List<Triple> ofCode(int count) {
    List<Triple> triples = new ArrayList<>();
    while (triples.size() < count) {
      List<String> base = new ArrayList<>();
      for (int n = random.nextInt(60); n > 0; n--) {
        base.add(code());
      }
      triples.add(triple(base, edited(base, this::code), edited(base, this::code)));
    }
    return triples;
  }

  /** Returns what both sides changed in the merges of a history: each goes on from the last. */
  List<Triple> ofHistory(int merges) {
    List<Triple> triples = new ArrayList<>();
    List<byte[]> files = new ArrayList<>(ofCode(FILES).stream().map(Triple::base).toList());
    for (int merge = 0; merge < merges; merge++) {
      for (int file = 0; file < FILES; file++) {
        List<String> base = LineText.split(MergedByGit.text(files.get(file)));
        Triple triple = new Triple(files.get(file), changed(base), changed(base));
        triples.add(triple);
        Reconciliation merged = Reconciliation.of(triple.sides(), new HistogramDiff<>());
        files.set(file, merged.chooseAllLeft(Choice.OURS_THEN_THEIRS).result());
      }
    }
    return triples;
  }

  private byte[] changed(List<String> base) {
    return MergedByGit.bytes(String.join("", edited(base, () -> code() + "\n")));
  }

  /** Something that makes a line. */
  private interface Maker {
    String line();
  }

  private String letter() {
    return String.valueOf((char) ('a' + random.nextInt(6)));
  }

  private List<String> letters(int count) {
    List<String> letters = new ArrayList<>();
    for (int n = count; n > 0; n--) {
      letters.add(letter());
    }
    return letters;
  }

  private String code() {
    String[] common = {"", "}", "  }", "    return;", "  @Override", "{"};
    return random.nextInt(3) == 0
        ? common[random.nextInt(common.length)]
        : "    call" + random.nextInt(400) + "();";
  }

  private List<String> edited(List<String> base, Maker maker) {
    List<String> text = new ArrayList<>(base);
    for (int edits = random.nextInt(5); edits > 0; edits--) {
      int at = random.nextInt(text.size() + 1);
      int removed = Math.min(text.size() - at, random.nextInt(3));
      text.subList(at, at + removed).clear();
      for (int added = random.nextInt(3); added > 0; added--) {
        text.add(at, maker.line());
      }
    }
    return text;
  }

  private Triple triple(List<String> base, List<String> ours, List<String> theirs) {
    String end = random.nextInt(4) == 0 ? "\r\n" : "\n";
    return new Triple(bytes(base, end), bytes(ours, end), bytes(theirs, end));
  }

  private byte[] bytes(List<String> lines, String end) {
    String text = String.join(end, lines);
    boolean ended = !lines.isEmpty() && random.nextInt(8) > 0;
    return MergedByGit.bytes(ended ? text + end : text);
  }
}
