package dev.afterclick.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.github.difflib.algorithm.DiffAlgorithmI;
import dev.afterclick.git.GitException;
import dev.afterclick.git.verdict.HistogramDiff;
import dev.afterclick.reconcile.MergedByGit.Triple;
import dev.afterclick.reconcile.MergedByGit.Word;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Calls a conflict what git does.
 *
 * <p>Where it does not, the two have laid lines beside each other differently, as one may where the
 * same line comes again and again. To show that nothing else is the matter, each such case is
 * merged once more with git's own diffs: then every byte is the same, markers included. But for one
 * thing: where both sides come to the same lines by different edits, or a side to those of the
 * base, the diff3 style shows a conflict in which there is nothing to choose. Here it is none, as
 * it is none for git in its own style.
 *
 * <p>More cases: {@code -Dagreement.cases=20000 -Dagreement.seed=7} prints the rates, and {@code
 * -Dagreement.history=DIR} also those over the files of a repository.
 */
final class AgreesWithGitTest {

  private static final int CASES = Integer.getInteger("agreement.cases", 1000);
  private static final long SEED = Long.getLong("agreement.seed", 20261128L);

  private static final Pattern CONFLICT =
      Pattern.compile(
          "(?sm)^<<<<<<< ours\\R(.*?)^\\|{7} base\\R(.*?)^=======\\R(.*?)^>>>>>>> theirs\\R");

  @TempDir private Path folder;
  private MergedByGit git;

  @BeforeEach
  void makeRepository() {
    git = new MergedByGit(folder);
  }

  @Test
  void onFilesLikePrograms() throws GitException {
    List<Triple> triples = new Triples(SEED).ofCode(CASES);
    Rate rate = compare(triples, git.byTree(triples, "diff3"), "histogram");
    assertTrue(rate.otherVerdict() * 1000 <= CASES, rate.toString());
    assertTrue(rate.otherText() * 100 <= CASES, rate.toString());
  }

  @Test
  void onFilesOfAFewLettersAllButAlways() throws GitException {
    List<Triple> triples = new Triples(SEED).ofLetters(CASES);
    Rate rate = compare(triples, git.byTree(triples, "diff3"), "histogram");
    assertTrue(rate.otherVerdict() * 100 <= CASES, rate.toString());
    assertTrue(rate.otherText() * 20 <= CASES, rate.toString());
  }

  @Test
  void alsoWhenItMergesOneFile() throws IOException, InterruptedException {
    List<Triple> triples = new ArrayList<>(new Triples(SEED).ofLetters(CASES / 10));
    triples.addAll(new Triples(SEED).ofCode(CASES / 10));
    Rate rate = compare(triples, git.byFile(triples), "myers");
    assertTrue(rate.otherVerdict() * 50 <= CASES, rate.toString());
  }

  @Test
  void onTheMergesOfAHistory() throws GitException {
    List<Triple> triples = new Triples(SEED).ofHistory(60);
    Rate rate = compare(triples, git.byTree(triples, "diff3"), "histogram");
    assertTrue(rate.otherVerdict() * 200 <= rate.cases(), rate.toString());
    assertTrue(rate.otherText() * 50 <= rate.cases(), rate.toString());
  }

  /** A history without merges serves too: each change is tried back under those that followed. */
  @Test
  void onARealHistory() throws GitException {
    String history = System.getProperty("agreement.history", "");
    assumeFalse(history.isEmpty());
    List<Triple> triples = RealHistory.in(Path.of(history)).triples();
    compare(triples, git.byTree(triples, "diff3"), "histogram");
  }

  /**
   * How often the two said something else.
   *
   * @param cases how many there were
   * @param conflicts how many of them were conflicts
   * @param otherVerdict on whether there is one
   * @param otherText on where it is
   */
  private record Rate(int cases, int conflicts, int otherVerdict, int otherText) {}

  private Rate compare(List<Triple> triples, List<Word> words, String algorithm) {
    int conflicts = 0;
    int otherVerdict = 0;
    int otherText = 0;
    for (int i = 0; i < words.size(); i++) {
      Reconciliation ours = merged(triples.get(i), new HistogramDiff<>());
      Word word = words.get(i);
      boolean sameText = Arrays.equals(word.text(), ours.withMarkers(MergedByGit.LABELS));
      conflicts += word.conflict() ? 1 : 0;
      otherVerdict += word.conflict() == ours.isComplete() ? 1 : 0;
      otherText += !sameText && word.conflict() != ours.isComplete() ? 1 : 0;
      if (!sameText || word.conflict() == ours.isComplete()) {
        explain(triples.get(i), word, algorithm);
      }
    }
    Rate rate = new Rate(words.size(), conflicts, otherVerdict, otherText);
    report(algorithm, rate);
    return rate;
  }

  private void explain(Triple triple, Word word, String algorithm) {
    Reconciliation ours = merged(triple, new EditsByGit(git.repo(), algorithm));
    String gits = MergedByGit.text(word.text());
    if (!text(ours).equals(gits)) {
      assertEquals(
          LineText.withoutEnd(withoutIdle(gits)),
          LineText.withoutEnd(text(ours)),
          () -> triple + " with " + algorithm);
    }
  }

  /** Takes away the conflicts that leave nothing to choose, whose last line git has ended. */
  private static String withoutIdle(String text) {
    Matcher conflict = CONFLICT.matcher(text);
    return conflict.replaceAll(found -> Matcher.quoteReplacement(settled(found)));
  }

  private static String settled(MatchResult conflict) {
    String ours = conflict.group(1);
    String base = conflict.group(2);
    String theirs = conflict.group(3);
    if (ours.equals(theirs) || theirs.equals(base)) {
      return ours;
    }
    return ours.equals(base) ? theirs : conflict.group();
  }

  private static String text(Reconciliation reconciliation) {
    return MergedByGit.text(reconciliation.withMarkers(MergedByGit.LABELS));
  }

  private static Reconciliation merged(Triple triple, DiffAlgorithmI<String> algorithm) {
    return Reconciliation.of(triple.sides(), algorithm);
  }

  private static void report(String algorithm, Rate rate) {
    if (Integer.getInteger("agreement.cases") != null) {
      System.out.println(algorithm + " " + rate);
    }
  }
}
