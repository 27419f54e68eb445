package dev.afterclick.git.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterclick.TempRepo;
import dev.afterclick.model.Verdict;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Checks that the merge in process and git's own agree on which files conflict.
 *
 * <p>Where lines recur, the two may match different ones of them, and JGit then sees a conflict
 * that git does not. Such a conflict lasts until git has spoken; the other way round there is no
 * second word, so there must be no such case.
 */
final class AgreementTest {

  private static final int FILES = 300;

  private record Merge(String base, String ours, String theirs) {}

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void agreesWithGit(long seed, @TempDir Path folder) {
    Map<String, Merge> merges = merges(new Random(seed));
    Set<String> ours = conflicts(merges);
    Set<String> gits = conflictsByGit(TempRepo.in(folder), merges);
    Set<String> missed = new TreeSet<>(gits);
    missed.removeAll(ours);

    assertEquals(Set.of(), missed);
    assertTrue(ours.size() - gits.size() <= FILES / 100, ours + " but git: " + gits);
    assertTrue(ours.size() > FILES / 10 && ours.size() < FILES * 9 / 10, "both kinds occur");
  }

  private static Set<String> conflicts(Map<String, Merge> merges) {
    TextMerge merge = new TextMerge(() -> 0);
    Set<String> conflicts = new TreeSet<>();
    merges.forEach(
        (name, m) -> {
          Verdict verdict =
              merge.of(bytes(m.base()), bytes(m.ours()), bytes(m.theirs()), Duration.ofSeconds(1));
          if (verdict == Verdict.CONFLICT) {
            conflicts.add(name);
          }
        });
    return conflicts;
  }

  private static Set<String> conflictsByGit(TempRepo repo, Map<String, Merge> merges) {
    merges.forEach((name, merge) -> repo.write(name, merge.base()));
    repo.commit("Base");
    TempRepo left = repo.worktree("ours");
    merges.forEach((name, merge) -> left.write(name, merge.ours()));
    left.commit("Ours");
    TempRepo right = repo.worktree("theirs");
    merges.forEach((name, merge) -> right.write(name, merge.theirs()));
    right.commit("Theirs");
    String out =
        repo.attempt("merge-tree", "--write-tree", "--name-only", "--no-messages", "ours", "theirs")
            .text();
    return new TreeSet<>(out.lines().skip(1).toList());
  }

  private static Map<String, Merge> merges(Random random) {
    Map<String, Merge> merges = new TreeMap<>();
    for (int i = 0; i < FILES; i++) {
      List<String> base = new ArrayList<>();
      for (int n = 10 + random.nextInt(60); n > 0; n--) {
        base.add(random.nextInt(5) == 0 ? "}" : "line " + random.nextInt(1000));
      }
      merges.put("file" + i, new Merge(text(base), edited(base, random), edited(base, random)));
    }
    return merges;
  }

  /** Changes one to three stretches of lines, as an edit of code does. */
  private static String edited(List<String> base, Random random) {
    List<String> lines = new ArrayList<>(base);
    for (int n = 1 + random.nextInt(3); n > 0; n--) {
      int from = random.nextInt(lines.size());
      int to = Math.min(lines.size(), from + random.nextInt(4));
      lines.subList(from, to).clear();
      for (int added = random.nextInt(4); added > 0; added--) {
        lines.add(from, random.nextInt(4) == 0 ? "}" : "new " + random.nextInt(1000));
      }
    }
    lines.add("end");
    return text(lines);
  }

  private static String text(List<String> lines) {
    return String.join("\n", lines) + "\n";
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
