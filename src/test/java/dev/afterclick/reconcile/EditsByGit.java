package dev.afterclick.reconcile;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.DiffAlgorithmI;
import com.github.difflib.algorithm.DiffAlgorithmListener;
import com.github.difflib.patch.DeltaType;
import dev.afterclick.TempRepo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares as git's own diff does: to tell whether a difference lies in that or in the merge. */
final class EditsByGit implements DiffAlgorithmI<String> {

  private static final Pattern HUNK =
      Pattern.compile(
          "^@@ -(\\d+)(?:,(\\d+))? \\+(\\d+)(?:,(\\d+))? @@.*\\n((?:[ +\\\\-].*\\n)*)",
          Pattern.MULTILINE | Pattern.UNIX_LINES);

  private final TempRepo repo;
  private final String algorithm;

  EditsByGit(TempRepo repo, String algorithm) {
    this.repo = repo;
    this.algorithm = algorithm;
  }

  @Override
  public List<Change> computeDiff(
      List<? extends String> source,
      List<? extends String> target,
      DiffAlgorithmListener progress) {
    List<Change> changes = new ArrayList<>();
    Matcher hunks = HUNK.matcher(patch(source, target));
    while (hunks.find()) {
      addChanges(hunks.toMatchResult(), changes);
    }
    return changes;
  }

  /**
   * Returns a patch. The merge does without the heuristic that makes a patch look nice, and without
   * the short cut over equal ends that is taken where no line around is asked for.
   */
  private String patch(List<? extends String> source, List<? extends String> target) {
    try {
      Files.write(repo.home().resolve("a"), MergedByGit.bytes(String.join("", source)));
      Files.write(repo.home().resolve("b"), MergedByGit.bytes(String.join("", target)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String how = "--diff-algorithm=" + algorithm;
    String a = repo.home().resolve("a").toString();
    String b = repo.home().resolve("b").toString();
    return MergedByGit.text(
        repo.attempt("diff", "--no-index", "--text", "--no-indent-heuristic", how, "-U1", a, b)
            .out());
  }

  private static void addChanges(MatchResult hunk, List<Change> changes) {
    int source = start(hunk.group(1), hunk.group(2));
    int target = start(hunk.group(3), hunk.group(4));
    int removed = 0;
    int added = 0;
    for (String line : (hunk.group(5) + " ").split("\n", -1)) {
      if (line.startsWith("-")) {
        removed++;
      } else if (line.startsWith("+")) {
        added++;
      } else if (line.startsWith(" ")) {
        if (removed + added > 0) {
          changes.add(
              new Change(DeltaType.CHANGE, source, source + removed, target, target + added));
        }
        source += removed + 1;
        target += added + 1;
        removed = 0;
        added = 0;
      }
    }
  }

  /** An empty range is named by the line before it, any other by its first. */
  private static int start(String start, String count) {
    return Integer.parseInt(start) - ("0".equals(count) ? 0 : 1);
  }
}
