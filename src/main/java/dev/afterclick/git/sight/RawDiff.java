package dev.afterclick.git.sight;

import dev.afterclick.git.Fields;
import dev.afterclick.model.RepoPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What {@code git diff-tree} and {@code git diff-index} print with {@code --raw -z}.
 *
 * @param deltas the paths that differ
 * @param unmerged the paths that the index holds in several versions, because a merge stopped there
 * @param renames new paths with the old ones
 */
record RawDiff(
    Map<RepoPath, Delta> deltas, Set<RepoPath> unmerged, Map<RepoPath, RepoPath> renames) {

  static RawDiff parse(byte[] printed) {
    RawDiff diff = new RawDiff(new HashMap<>(), new HashSet<>(), new HashMap<>());
    Fields fields = new Fields(printed);
    while (fields.hasNext()) {
      diff.add(fields.nextText(), fields);
    }
    return diff;
  }

  private void add(String line, Fields fields) {
    List<String> parts = split(line);
    RepoPath path = fields.nextPath();
    switch (parts.get(4).charAt(0)) {
      case 'U' -> unmerged.add(path);
      case 'R' -> renames.put(fields.nextPath(), path);
      default ->
          deltas.put(
              path,
              new Delta(
                  Delta.version(parts.get(0).substring(1), parts.get(2)),
                  Delta.version(parts.get(1), parts.get(3))));
    }
  }

  /** Splits at single blanks; a regular expression would cost more than all the rest. */
  static List<String> split(String line) {
    List<String> parts = new ArrayList<>(9);
    int from = 0;
    for (int blank = line.indexOf(' '); blank >= 0; blank = line.indexOf(' ', from)) {
      parts.add(line.substring(from, blank));
      from = blank + 1;
    }
    parts.add(line.substring(from));
    return parts;
  }
}
