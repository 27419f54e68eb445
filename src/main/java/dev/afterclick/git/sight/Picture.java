package dev.afterclick.git.sight;

import dev.afterclick.model.Change;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Version;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * All that is known of a worktree at one moment. Nobody may change its maps.
 *
 * @param round what git said
 * @param disk the files that differ from the index
 * @param plain the changes, a rename as a deletion and an addition
 * @param origins the renames: new paths with the old ones
 * @param listed the changes as they are told, a rename as one
 */
record Picture(
    Round round,
    SortedMap<RepoPath, Found> disk,
    SortedMap<RepoPath, Change> plain,
    Map<RepoPath, RepoPath> origins,
    SortedMap<RepoPath, Change> listed) {

  /** Tells whether a path deviates in any layer. */
  boolean knows(RepoPath path) {
    return plain.containsKey(path)
        || disk.containsKey(path)
        || round.layers().deviations().containsKey(path);
  }

  /** Returns what turns the tree of the base into that of the snapshot. */
  Map<RepoPath, Optional<Version>> edits() {
    Map<RepoPath, Optional<Version>> edits = new HashMap<>();
    plain.forEach((path, change) -> edits.put(path, change.result()));
    return edits;
  }
}
