package dev.afterclick.git.verdict;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterclick.TempRepo;
import dev.afterclick.model.Lines;
import dev.afterclick.model.RepoPath;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Checks that lines are counted as {@code git diff --numstat} counts them.
 *
 * <p>Where lines recur, such as closing braces, git may match another one of them than JGit does,
 * and then counts a line or two more.
 */
final class LineCountsTest {

  private static final int FILES = 400;

  @Test
  void countsWhatGitCounts(@TempDir Path folder) {
    Random random = new Random(20261122);
    TempRepo repo = TempRepo.in(folder);
    Map<String, byte[]> before = new HashMap<>();
    Map<String, byte[]> after = new HashMap<>();
    for (int i = 0; i < FILES; i++) {
      List<String> base = text(random);
      before.put("f" + i, bytes(base, random));
      after.put("f" + i, bytes(edited(base, random), random));
    }
    before.forEach((name, content) -> repo.write(RepoPath.of(name), content));
    repo.commit("Before");
    after.forEach((name, content) -> repo.write(RepoPath.of(name), content));

    Map<String, Lines> gits = numstat(repo);
    List<String> differing =
        before.keySet().stream()
            .filter(name -> !counted(before, after, name).equals(count(gits, name)))
            .toList();
    assertTrue(differing.size() <= FILES / 100, differing.toString());
    assertTrue(gits.size() > 300, "most files must differ");
  }

  @Test
  void countsTheLastLineWithoutItsEnd() {
    assertEquals(Optional.of(new Lines(1, 1)), LineCounts.between(ascii("a\nb"), ascii("a\nb\n")));
    assertEquals(Optional.of(new Lines(2, 0)), LineCounts.between(ascii(""), ascii("a\nb")));
  }

  @Test
  void countsNothingInBinariesAndLargeFiles() {
    byte[] late = new byte[8001];
    Arrays.fill(late, (byte) 'a');
    late[8000] = 0;

    assertEquals(Optional.empty(), LineCounts.between(ascii("a\0b"), ascii("a\n")));
    assertEquals(Optional.empty(), LineCounts.between(ascii(""), new byte[(4 << 20) + 1]));
    assertEquals(Optional.of(new Lines(1, 0)), LineCounts.between(ascii(""), late));
  }

  private static Map<String, Lines> numstat(TempRepo repo) {
    Map<String, Lines> counts = new HashMap<>();
    for (String line : repo.git("diff", "--numstat", "--histogram").lines().toList()) {
      List<String> words = List.of(line.split("\t", -1));
      counts.put(
          words.get(2), new Lines(Integer.parseInt(words.get(0)), Integer.parseInt(words.get(1))));
    }
    return counts;
  }

  private static Lines counted(Map<String, byte[]> before, Map<String, byte[]> after, String name) {
    return LineCounts.between(requireNonNull(before.get(name)), requireNonNull(after.get(name)))
        .orElseThrow();
  }

  private static Lines count(Map<String, Lines> gits, String name) {
    return gits.getOrDefault(name, new Lines(0, 0));
  }

  /** Lines as code has them: many that stand once, some that recur. */
  private static List<String> text(Random random) {
    List<String> lines = new ArrayList<>();
    for (int n = random.nextInt(80); n > 0; n--) {
      lines.add(random.nextInt(4) == 0 ? "}" : "line " + random.nextInt(200));
    }
    return lines;
  }

  private static List<String> edited(List<String> base, Random random) {
    List<String> lines = new ArrayList<>(base);
    for (int n = 1 + random.nextInt(6); n > 0; n--) {
      int at = random.nextInt(lines.size() + 1);
      if (random.nextBoolean() || at == lines.size()) {
        lines.add(at, random.nextInt(3) == 0 ? "}" : "new " + random.nextInt(50));
      } else {
        lines.remove(at);
      }
    }
    return lines;
  }

  private static byte[] bytes(List<String> lines, Random random) {
    return ascii(String.join("\n", lines) + (random.nextInt(8) == 0 ? "" : "\n"));
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
