package dev.afterclick.reconcile;

import dev.afterclick.git.GitException;
import dev.afterclick.git.GitProgram;
import dev.afterclick.reconcile.MergedByGit.Triple;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The files of some repository, as three versions that make sense together. */
final class RealHistory {

  private static final Pattern CHANGE =
      Pattern.compile("^:100\\d{3} 100\\d{3} ([0-9a-f]{40}) ([0-9a-f]{40}) M\\t(.*)$");

  private final GitProgram git;
  private final Map<String, List<String>> versions = new HashMap<>();

  private RealHistory(GitProgram git) {
    this.git = git;
  }

  static RealHistory in(Path repository) throws GitException {
    RealHistory history = new RealHistory(GitProgram.in(repository));
    history.readVersions();
    return history;
  }

  /** Notes the versions of each path, the first first. */
  private void readVersions() throws GitException {
    String log =
        git.run("log", "--reverse", "--format=", "--raw", "--no-abbrev", "--no-renames").text();
    for (String line : log.lines().toList()) {
      Matcher change = CHANGE.matcher(line);
      if (change.matches()) {
        List<String> known = versions.computeIfAbsent(change.group(3), p -> new ArrayList<>());
        if (known.isEmpty() || !known.get(known.size() - 1).equals(change.group(1))) {
          known.add(change.group(1));
        }
        known.add(change.group(2));
      }
    }
  }

  /**
   * Returns, as a revert merges them, each version as the base, one that followed as ours, and the
   * one before as theirs; and what both sides changed in every merge.
   */
  List<Triple> triples() throws GitException {
    List<Triple> triples = new ArrayList<>();
    for (List<String> known : versions.values()) {
      for (int i = 1; i < known.size() - 1; i++) {
        int later = Math.min(known.size() - 1, i + 4);
        for (int ours : new HashSet<>(List.of(i + 1, later))) {
          add(triples, known.get(i), known.get(ours), known.get(i - 1));
        }
      }
    }
    String merges = git.run("log", "--merges", "--format=%P").text();
    for (String merge : merges.lines().toList()) {
      addMerge(triples, merge.split(" ", -1));
    }
    return triples;
  }

  private void addMerge(List<Triple> triples, String[] parents) throws GitException {
    String[] bases =
        git.attempt(new byte[0], "merge-base", parents[0], parents[1]).text().split("\n", -1);
    if (parents.length != 2 || bases[0].isEmpty()) {
      return;
    }
    Map<String, String[]> ours = changes(bases[0], parents[0]);
    Map<String, String[]> theirs = changes(bases[0], parents[1]);
    Set<String> both = new HashSet<>(ours.keySet());
    both.retainAll(theirs.keySet());
    for (String path : both) {
      String[] mine = Objects.requireNonNull(ours.get(path));
      add(triples, mine[0], mine[1], Objects.requireNonNull(theirs.get(path))[1]);
    }
  }

  private Map<String, String[]> changes(String from, String to) throws GitException {
    Map<String, String[]> changes = new HashMap<>();
    String raw = git.run("diff-tree", "-r", "--no-renames", from, to).text();
    for (String line : raw.lines().toList()) {
      Matcher change = CHANGE.matcher(line);
      if (change.matches()) {
        changes.put(change.group(3), new String[] {change.group(1), change.group(2)});
      }
    }
    return changes;
  }

  private void add(List<Triple> triples, String base, String ours, String theirs)
      throws GitException {
    Optional<Triple> triple =
        Optional.of(new Triple(blob(base), blob(ours), blob(theirs)))
            .filter(t -> t.sides().isText())
            .filter(t -> !Arrays.equals(t.ours(), t.theirs()));
    triple.ifPresent(triples::add);
  }

  private byte[] blob(String id) throws GitException {
    return git.run("cat-file", "blob", id).out();
  }
}
