package dev.afterclick.git.store;

import dev.afterclick.git.GitException;
import dev.afterclick.model.Difference;
import dev.afterclick.model.ObjectId;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.TreeId;
import dev.afterclick.model.Version;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds the files in which two trees differ, and reads only the folders that do. */
final class TreeComparison {

  private final TreeSource trees;
  private final List<Difference> found;

  /** Makes a comparison that adds what it finds to {@code found}. */
  TreeComparison(TreeSource trees, List<Difference> found) {
    this.trees = trees;
    this.found = found;
  }

  void compare(TreeId before, TreeId after) throws GitException {
    folders(Optional.empty(), before, after);
  }

  private void folders(Optional<RepoPath> at, @Nullable ObjectId left, @Nullable ObjectId right)
      throws GitException {
    Tree before = treeOf(left);
    Tree after = treeOf(right);
    Set<String> names = new TreeSet<>(before.entries().keySet());
    names.addAll(after.entries().keySet());
    for (String name : names) {
      entries(Tree.pathIn(at, name), before.entries().get(name), after.entries().get(name));
    }
  }

  private void entries(RepoPath path, Tree.@Nullable Entry before, Tree.@Nullable Entry after)
      throws GitException {
    if (Objects.equals(before, after)) {
      return;
    }
    Optional<Version> left = fileIn(before);
    Optional<Version> right = fileIn(after);
    if (!left.equals(right)) {
      found.add(new Difference(path, left, right));
    }
    if (isFolder(before) || isFolder(after)) {
      folders(Optional.of(path), idOf(before), idOf(after));
    }
  }

  private Tree treeOf(@Nullable ObjectId id) throws GitException {
    return id instanceof TreeId tree ? trees.read(tree) : Tree.empty();
  }

  private static boolean isFolder(Tree.@Nullable Entry entry) {
    return entry != null && entry.isFolder();
  }

  private static @Nullable ObjectId idOf(Tree.@Nullable Entry entry) {
    return entry == null ? null : entry.id();
  }

  private static Optional<Version> fileIn(Tree.@Nullable Entry entry) {
    return entry == null || entry.isFolder() ? Optional.empty() : Optional.of(entry.version());
  }
}
