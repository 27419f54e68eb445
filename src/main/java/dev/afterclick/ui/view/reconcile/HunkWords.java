package dev.afterclick.ui.view.reconcile;

import com.github.difflib.algorithm.DiffAlgorithmI;
import dev.afterclick.reconcile.Encoding;
import dev.afterclick.reconcile.Hunk;
import dev.afterclick.reconcile.Line;
import dev.afterclick.reconcile.Pair;
import dev.afterclick.reconcile.SideBySide;
import dev.afterclick.reconcile.Source;
import dev.afterclick.reconcile.Word;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What differs inside the lines of hunks: on either side against the base, or against each other
 * where there is none.
 *
 * <p>Found when a hunk is first looked at, for a screen shows few of many. For one thread.
 */
public final class HunkWords {

  /** In a hunk of more lines, nobody compares word by word, and it takes long. */
  private static final int MOST_LINES = 400;

  private final DiffAlgorithmI<String> algorithm;
  private final Map<Hunk, Map<Source, List<Line>>> known = new HashMap<>();

  public HunkWords(DiffAlgorithmI<String> algorithm) {
    this.algorithm = algorithm;
  }

  public DiffAlgorithmI<String> algorithm() {
    return algorithm;
  }

  /** Returns a line of a hunk, counted from 0 within it. */
  public Line line(Hunk hunk, Source source, int at, Encoding encoding) {
    String text = hunk.lines(source).get(at);
    int number = hunk.of(source).from() + at + 1;
    if (!hunk.isChange() || isLong(hunk)) {
      return new Line(number, List.of(new Word(withoutEnd(encoding.shown(text)), false)));
    }
    List<Line> lines =
        known.computeIfAbsent(hunk, it -> compared(it, encoding)).getOrDefault(source, List.of());
    List<Word> words =
        at < lines.size()
            ? lines.get(at).words()
            : List.of(new Word(withoutEnd(encoding.shown(text)), false));
    return new Line(number, words);
  }

  private static boolean isLong(Hunk hunk) {
    return hunk.ours().size() + hunk.base().size() + hunk.theirs().size() > MOST_LINES;
  }

  private Map<Source, List<Line>> compared(Hunk hunk, Encoding encoding) {
    Map<Source, List<Line>> lines = new EnumMap<>(Source.class);
    String ours = encoding.shown(hunk.text(Source.OURS));
    String theirs = encoding.shown(hunk.text(Source.THEIRS));
    if (hunk.base().isEmpty()) {
      SideBySide sides = SideBySide.of(ours, theirs, algorithm);
      lines.put(Source.OURS, side(sides, Pair::left));
      lines.put(Source.THEIRS, side(sides, Pair::right));
      return lines;
    }
    String base = encoding.shown(hunk.text(Source.BASE));
    lines.put(Source.OURS, side(SideBySide.of(base, ours, algorithm), Pair::right));
    lines.put(Source.THEIRS, side(SideBySide.of(base, theirs, algorithm), Pair::right));
    return lines;
  }

  private static List<Line> side(SideBySide sides, Function<Pair, Optional<Line>> half) {
    List<Line> lines = new ArrayList<>();
    sides.pairs().forEach(pair -> half.apply(pair).ifPresent(lines::add));
    return lines;
  }

  private static String withoutEnd(String line) {
    int end = line.length();
    while (end > 0 && (line.charAt(end - 1) == '\n' || line.charAt(end - 1) == '\r')) {
      end--;
    }
    return line.substring(0, end);
  }
}
