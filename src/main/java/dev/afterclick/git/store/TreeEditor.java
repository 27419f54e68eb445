package dev.afterclick.git.store;

import dev.afterclick.git.GitException;
import dev.afterclick.model.TreeId;
import dev.afterclick.model.Version;
import java.util.Map;
import java.util.Optional;

/**
 * Makes the tree of a snapshot out of the tree it differs from.
 *
 * <p>Reads and writes only the folders along the edited paths: an index of the whole worktree, as
 * {@code git add} keeps it, would cost seconds in a large repository.
 */
final class TreeEditor {

  /** Where trees come from and go to. */
  interface Trees extends TreeSource {
    TreeId write(Tree tree) throws GitException;
  }

  private final Trees trees;

  TreeEditor(Trees trees) {
    this.trees = trees;
  }

  /** Returns {@code base} with the edits made, the root of the worktree: an empty one is one. */
  TreeId edit(Optional<TreeId> base, PathTree<Optional<Version>> edits) throws GitException {
    return trees.write(edited(base, edits));
  }

  private Tree edited(Optional<TreeId> base, PathTree<Optional<Version>> edits)
      throws GitException {
    Tree tree = base.isPresent() ? trees.read(base.get()) : Tree.empty();
    for (Map.Entry<String, PathTree<Optional<Version>>> each : edits.children().entrySet()) {
      editFile(tree, each.getKey(), each.getValue());
      editFolder(tree, each.getKey(), each.getValue());
    }
    return tree;
  }

  private static void editFile(Tree tree, String name, PathTree<Optional<Version>> edit) {
    if (edit.value().isEmpty()) {
      return;
    }
    Tree.Entry before = tree.entries().get(name);
    if (edit.value().get().isPresent()) {
      tree.entries().put(name, Tree.Entry.of(edit.value().get().get()));
    } else if (before != null && !before.isFolder()) {
      tree.entries().remove(name);
    }
  }

  private void editFolder(Tree tree, String name, PathTree<Optional<Version>> edits)
      throws GitException {
    if (edits.children().isEmpty()) {
      return;
    }
    Optional<TreeId> base = tree.folder(name);
    Tree below = edited(base, edits);
    if (!below.entries().isEmpty()) {
      tree.entries().put(name, Tree.Entry.folder(trees.write(below)));
    } else if (base.isPresent()) {
      tree.entries().remove(name);
    }
  }
}
