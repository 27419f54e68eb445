package dev.afterclick.git.verdict;

import dev.afterclick.git.GitException;
import dev.afterclick.git.Recent;
import dev.afterclick.git.store.ObjectStore;
import dev.afterclick.model.CommitId;
import dev.afterclick.model.Difference;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.TreeId;
import dev.afterclick.model.Version;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the paths that two sides both changed: on these alone a merge takes git any time. */
final class BothChanged {

  /** Such a path, and what stands there; nothing for a file that was renamed away. */
  record Contested(
      RepoPath path, Optional<Version> base, Optional<Version> left, Optional<Version> right) {

    Stream<Version> versions() {
      return Stream.of(base, left, right).flatMap(Optional::stream);
    }

    private boolean isSame() {
      return left.isPresent() && left.equals(right);
    }
  }

  private record Trees(TreeId before, TreeId after) {}

  /** As many as there mostly are sessions. */
  private static final int REMEMBERED = 20;

  private final ObjectStore store;
  private final Recent<Trees, Map<RepoPath, Difference>> changes = new Recent<>(REMEMBERED);

  BothChanged(ObjectStore store) {
    this.store = store;
  }

  List<Contested> since(CommitId base, CommitId left, CommitId right) throws GitException {
    Map<RepoPath, Difference> others = changes(base, right);
    List<Contested> found = new ArrayList<>();
    for (Difference own : changes(base, left).values()) {
      Difference other = others.get(own.path());
      if (other != null) {
        found.add(new Contested(own.path(), own.before(), own.after(), other.after()));
      }
    }
    found.removeIf(Contested::isSame);
    return found;
  }

  private Map<RepoPath, Difference> changes(CommitId from, CommitId to) throws GitException {
    Trees trees = new Trees(store.treeOf(from), store.treeOf(to));
    return changes.get(trees, () -> byPath(store.differences(trees.before(), trees.after())));
  }

  private static Map<RepoPath, Difference> byPath(List<Difference> differences) {
    Map<RepoPath, Difference> byPath = new HashMap<>();
    differences.forEach(each -> byPath.put(each.path(), each));
    return byPath;
  }
}
