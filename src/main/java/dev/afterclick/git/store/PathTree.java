package dev.afterclick.git.store;

import dev.afterclick.model.RepoPath;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Paths laid out as the folders they lie in, so that each folder is visited once for all of them.
 */
final class PathTree<V> {

  private final Map<String, PathTree<V>> children = new TreeMap<>();
  private @Nullable V value;

  static <V> PathTree<V> of(Map<RepoPath, V> values) {
    PathTree<V> root = new PathTree<>();
    values.forEach(root::put);
    return root;
  }

  private void put(RepoPath path, V at) {
    PathTree<V> node = this;
    for (String name : Tree.namesOf(path.toBytes())) {
      node = node.children.computeIfAbsent(name, n -> new PathTree<>());
    }
    node.value = at;
  }

  /** Returns what was given for this very path. */
  Optional<V> value() {
    return Optional.ofNullable(value);
  }

  Map<String, PathTree<V>> children() {
    return children;
  }
}
