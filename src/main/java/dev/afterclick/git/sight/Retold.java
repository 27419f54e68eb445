package dev.afterclick.git.sight;

import dev.afterclick.git.GitException;
import dev.afterclick.model.Change;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Sight;
import dev.afterclick.model.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells a whole picture anew, so that what became of the disk since the last one can be seen.
 *
 * <p>Changes alone do not tell that when the base moves: a merge may bring new content that equals
 * the new base, and a commit may take a change off the list that stands on disk as it did.
 */
final class Retold {

  private final Picture old;
  private final Picture now;
  private final Map<RepoPath, Delta> bases;
  private final WorkTree files;

  /**
   * Compares two pictures.
   *
   * @param bases how the base of {@code old} differs from that of {@code now}
   */
  Retold(Picture old, Picture now, Map<RepoPath, Delta> bases, WorkTree files) {
    this.old = old;
    this.now = now;
    this.bases = bases;
    this.files = files;
  }

  Sight sight(Instant at) throws GitException {
    List<Change> told = new ArrayList<>(now.listed().values());
    for (Wanted path : now.round().wanted(unlisted())) {
      told.add(Changes.gone(path, at));
    }
    Map<RepoPath, Optional<Version>> stood = onOldBase();
    hideIgnored(told, stood);
    Round round = now.round();
    return new Sight(
        round.worktree().id(),
        round.head(),
        round.layers().base(),
        true,
        List.copyOf(told),
        Map.copyOf(stood));
  }

  /** Returns what is no change any more, and what became another file without being one. */
  private Set<RepoPath> unlisted() {
    Set<RepoPath> paths = new HashSet<>(old.listed().keySet());
    bases.forEach(
        (path, delta) -> {
          if (!onDisk(old, path, delta.before()).equals(onDisk(now, path, delta.after()))) {
            paths.add(path);
          }
        });
    paths.removeAll(now.listed().keySet());
    return paths;
  }

  private Map<RepoPath, Optional<Version>> onOldBase() {
    Map<RepoPath, Optional<Version>> stood = new HashMap<>();
    bases.forEach(
        (path, delta) -> {
          if (!old.listed().containsKey(path)) {
            stood.put(path, onDisk(old, path, delta.before()));
          }
        });
    return stood;
  }

  /** A file that came to be ignored looks gone, but nobody has deleted it. */
  private void hideIgnored(List<Change> told, Map<RepoPath, Optional<Version>> stood)
      throws GitException {
    for (Change change : told) {
      if (change.now().isEmpty() && files.isThereButIgnored(change.path())) {
        stood.put(change.path(), Optional.empty());
      }
    }
  }

  private static Optional<Version> onDisk(Picture picture, RepoPath path, Optional<Version> base) {
    Change change = picture.plain().get(path);
    return change == null ? base : change.now();
  }
}
