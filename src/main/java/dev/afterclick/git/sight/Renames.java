package dev.afterclick.git.sight;

import dev.afterclick.git.GitException;
import dev.afterclick.git.store.ObjectStore;
import dev.afterclick.git.store.Scratch;
import dev.afterclick.model.BlobId;
import dev.afterclick.model.Change;
import dev.afterclick.model.FileMode;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Version;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Pairs deletions with additions, as git does when it merges.
 *
 * <p>Equal contents are paired here, the same name first; the rest is left to {@code git diff-tree
 * -M} on two small trees that hold nothing but the candidates. Git's answer is kept until there are
 * other candidates that may matter. Empty files are never paired: they are alike by accident.
 */
final class Renames {

  private static final int CANDIDATES = 1_000;

  /** From here on git compares faster than we find out that it need not. */
  private static final int PAIRS = 500;

  private final Path root;
  private final ObjectStore store;
  private final BlobId empty;
  private final Likeness likeness;
  private Set<RepoPath> asked = Set.of();
  private Map<RepoPath, RepoPath> answer = Map.of();

  Renames(Path root, ObjectStore store) {
    this.root = root;
    this.store = store;
    this.empty = store.idOf(new byte[0]);
    this.likeness = new Likeness(store);
  }

  /** Asks git anew at the next opportunity: contents may have changed. */
  void forget() {
    asked = Set.of();
    answer = Map.of();
  }

  /**
   * Returns new paths with the old ones.
   *
   * @param readable whether the content of a path is at hand to be compared
   */
  Map<RepoPath, RepoPath> find(SortedMap<RepoPath, Change> plain, Predicate<RepoPath> readable)
      throws GitException {
    SortedMap<RepoPath, Version> deleted = new TreeMap<>();
    SortedMap<RepoPath, Version> added = new TreeMap<>();
    for (Change change : plain.values()) {
      if (change.result().isEmpty()) {
        change.base().filter(this::canMove).ifPresent(v -> deleted.put(change.path(), v));
      } else if (change.base().isEmpty()) {
        // Not what only the index holds: that has no place to have moved to.
        change.now().filter(this::canMove).ifPresent(v -> added.put(change.path(), v));
      }
    }
    Map<RepoPath, RepoPath> pairs = takeEqual(deleted, added);
    added.keySet().removeIf(readable.negate());
    pairs.putAll(similar(deleted, added));
    return pairs;
  }

  private boolean canMove(Version version) {
    return version.mode() != FileMode.SUBMODULE && !version.blob().equals(empty);
  }

  /** Takes out of both maps what has the same content. */
  private static Map<RepoPath, RepoPath> takeEqual(
      SortedMap<RepoPath, Version> deleted, SortedMap<RepoPath, Version> added) {
    Map<Kind, List<RepoPath>> origins = new HashMap<>();
    deleted.forEach(
        (path, v) -> origins.computeIfAbsent(Kind.of(v), k -> new ArrayList<>()).add(path));
    Map<RepoPath, RepoPath> pairs = new HashMap<>();
    added.forEach(
        (path, v) -> {
          List<RepoPath> same = origins.getOrDefault(Kind.of(v), List.of());
          if (!same.isEmpty()) {
            pairs.put(path, takeBest(path, same));
          }
        });
    deleted.keySet().removeAll(new HashSet<>(pairs.values()));
    added.keySet().removeAll(pairs.keySet());
    return pairs;
  }

  /** What two versions must share to be called the same: a symlink is no file. */
  private record Kind(BlobId content, boolean file) {
    static Kind of(Version version) {
      return new Kind(version.blob(), version.mode().isFile());
    }
  }

  private static RepoPath takeBest(RepoPath path, List<RepoPath> origins) {
    for (int i = 0; i < origins.size(); i++) {
      if (origins.get(i).name().equals(path.name())) {
        return origins.remove(i);
      }
    }
    return origins.remove(0);
  }

  private Map<RepoPath, RepoPath> similar(
      SortedMap<RepoPath, Version> deleted, SortedMap<RepoPath, Version> added)
      throws GitException {
    int candidates = deleted.size() + added.size();
    if (deleted.isEmpty() || added.isEmpty() || candidates > CANDIDATES) {
      return Map.of();
    }
    Set<RepoPath> asking = new HashSet<>(deleted.keySet());
    asking.addAll(added.keySet());
    if (mayMatter(deleted, added, asking)) {
      answer = ask(deleted, added);
    }
    asked = asking;
    return answer;
  }

  /** Every file that comes while another is gone would else cost a process. */
  private boolean mayMatter(
      Map<RepoPath, Version> deleted, Map<RepoPath, Version> added, Set<RepoPath> asking)
      throws GitException {
    if (!asking.containsAll(involved(List.of(answer)))) {
      return true;
    }
    Map<RepoPath, Version> gone = without(asked, deleted);
    Map<RepoPath, Version> come = without(asked, added);
    return haveLikes(gone, added) || haveLikes(come, deleted);
  }

  private boolean haveLikes(Map<RepoPath, Version> fresh, Map<RepoPath, Version> others)
      throws GitException {
    if ((long) fresh.size() * others.size() > PAIRS) {
      return true;
    }
    for (Version one : fresh.values()) {
      for (Version other : others.values()) {
        if (likeness.mayBeAlike(one.blob(), other.blob())) {
          return true;
        }
      }
    }
    return false;
  }

  private static Map<RepoPath, Version> without(
      Set<RepoPath> known, Map<RepoPath, Version> candidates) {
    Map<RepoPath, Version> fresh = new HashMap<>(candidates);
    fresh.keySet().removeAll(known);
    return fresh;
  }

  private Map<RepoPath, RepoPath> ask(Map<RepoPath, Version> deleted, Map<RepoPath, Version> added)
      throws GitException {
    String before = store.edit(Optional.empty(), present(deleted)).hex();
    String after = store.edit(Optional.empty(), present(added)).hex();
    try (Scratch scratch = store.scratch()) {
      return RawDiff.parse(scratch.gitIn(root).run(command(before, after)).out()).renames();
    }
  }

  private static String[] command(String before, String after) {
    return new String[] {
      "diff-tree", "-M", "--no-rename-empty", "-r", "-z", "--raw", "--no-abbrev", before, after
    };
  }

  private static Map<RepoPath, Optional<Version>> present(Map<RepoPath, Version> versions) {
    Map<RepoPath, Optional<Version>> edits = new HashMap<>();
    versions.forEach((path, version) -> edits.put(path, Optional.of(version)));
    return edits;
  }

  /** Returns the paths whose listing may differ between two sets of renames. */
  static Set<RepoPath> involved(Collection<Map<RepoPath, RepoPath>> sets) {
    Set<RepoPath> paths = new HashSet<>();
    for (Map<RepoPath, RepoPath> renames : sets) {
      paths.addAll(renames.keySet());
      paths.addAll(renames.values());
    }
    return paths;
  }
}
