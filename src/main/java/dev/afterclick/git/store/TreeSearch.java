package dev.afterclick.git.store;

import dev.afterclick.git.GitException;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.TreeId;
import dev.afterclick.model.Version;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds files in trees, and reads only the folders on the way to them. */
final class TreeSearch {

  private final TreeSource trees;

  TreeSearch(TreeSource trees) {
    this.trees = trees;
  }

  /** Finds the files at these paths; those where none stands are left out. */
  Map<RepoPath, Version> filesAt(TreeId root, Collection<RepoPath> paths) throws GitException {
    Map<RepoPath, RepoPath> wanted = new HashMap<>();
    paths.forEach(path -> wanted.put(path, path));
    Map<RepoPath, Version> found = new HashMap<>();
    collect(root, PathTree.of(wanted), found);
    return found;
  }

  /** Returns all files below a folder; none if it is no folder there. */
  List<RepoPath> filesBelow(TreeId root, RepoPath folder) throws GitException {
    Optional<TreeId> tree = Optional.of(root);
    for (String name : Tree.namesOf(folder.toBytes())) {
      tree = tree.isPresent() ? trees.read(tree.get()).folder(name) : tree;
    }
    List<RepoPath> files = new ArrayList<>();
    if (tree.isPresent()) {
      collectBelow(tree.get(), folder, files);
    }
    return files;
  }

  private void collect(TreeId id, PathTree<RepoPath> wanted, Map<RepoPath, Version> found)
      throws GitException {
    Map<String, Tree.Entry> entries = trees.read(id).entries();
    for (Map.Entry<String, PathTree<RepoPath>> each : wanted.children().entrySet()) {
      Tree.Entry entry = entries.get(each.getKey());
      if (entry == null) {
        continue;
      }
      if (!(entry.id() instanceof TreeId below)) {
        each.getValue().value().ifPresent(path -> found.put(path, entry.version()));
      } else if (!each.getValue().children().isEmpty()) {
        collect(below, each.getValue(), found);
      }
    }
  }

  private void collectBelow(TreeId id, RepoPath folder, List<RepoPath> files) throws GitException {
    for (Map.Entry<String, Tree.Entry> each : trees.read(id).entries().entrySet()) {
      RepoPath path = Tree.pathIn(folder, each.getKey());
      if (each.getValue().id() instanceof TreeId below) {
        collectBelow(below, path, files);
      } else {
        files.add(path);
      }
    }
  }
}
