package dev.afterclick.git.sight;

import dev.afterclick.git.GitException;
import dev.afterclick.git.store.ObjectStore;
import dev.afterclick.model.CommitId;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Version;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The two layers below the disk: the base, and where the index deviates from it.
 *
 * <p>Where the index does not deviate, the base is asked, and its last answers are remembered.
 */
final class Layers {

  private static final int REMEMBERED = 4_096;

  private final ObjectStore store;
  private final Optional<CommitId> base;
  private final SortedMap<RepoPath, Delta> index;
  private final Map<RepoPath, Optional<Version>> asked = new LinkedHashMap<>();

  Layers(ObjectStore store, Optional<CommitId> base, Map<RepoPath, Delta> index) {
    this.store = store;
    this.base = base;
    this.index = Collections.unmodifiableSortedMap(new TreeMap<>(index));
  }

  /** Returns the commit at the bottom; nothing stands for the empty tree. */
  Optional<CommitId> base() {
    return base;
  }

  /** Returns where the index deviates from the base. */
  SortedMap<RepoPath, Delta> deviations() {
    return index;
  }

  Optional<Version> baseOf(RepoPath path) throws GitException {
    Delta delta = index.get(path);
    if (delta != null) {
      return delta.before();
    }
    ask(Set.of(path));
    return asked.getOrDefault(path, Optional.empty());
  }

  Optional<Version> indexOf(RepoPath path) throws GitException {
    Delta delta = index.get(path);
    return delta != null ? delta.after() : baseOf(path);
  }

  /** Asks for many paths at once, which is cheaper than one by one. */
  void ask(Collection<RepoPath> paths) throws GitException {
    Set<RepoPath> unknown = new HashSet<>(paths);
    unknown.removeIf(path -> index.containsKey(path) || asked.containsKey(path));
    if (unknown.isEmpty()) {
      return;
    }
    if (asked.size() + unknown.size() > REMEMBERED) {
      asked.clear();
    }
    Map<RepoPath, Version> found = base.isPresent() ? store.entries(base.get(), unknown) : Map.of();
    unknown.forEach(path -> asked.put(path, Optional.ofNullable(found.get(path))));
  }

  /**
   * Finds the paths where the index of {@code earlier} held another version.
   *
   * @param between how the base of {@code earlier} differs from this one
   */
  Set<RepoPath> movedSince(Layers earlier, Map<RepoPath, Delta> between) {
    Map<RepoPath, Delta> all = new HashMap<>(between);
    earlier.index.forEach((path, delta) -> all.putIfAbsent(path, still(delta)));
    index.forEach((path, delta) -> all.putIfAbsent(path, still(delta)));
    Set<RepoPath> moved = new HashSet<>();
    all.forEach(
        (path, bases) -> {
          if (!earlier.indexOr(path, bases.before()).equals(indexOr(path, bases.after()))) {
            moved.add(path);
          }
        });
    return moved;
  }

  /** Both bases hold the same version where they do not differ. */
  private static Delta still(Delta delta) {
    return new Delta(delta.before(), delta.before());
  }

  private Optional<Version> indexOr(RepoPath path, Optional<Version> base) {
    Delta delta = index.get(path);
    return delta == null ? base : delta.after();
  }
}
