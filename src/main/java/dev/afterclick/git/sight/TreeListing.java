package dev.afterclick.git.sight;

import dev.afterclick.git.GitException;
import dev.afterclick.git.ObjectFormat;
import dev.afterclick.git.store.ObjectStore;
import dev.afterclick.model.CommitId;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.TreeId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Finds which files a commit has below a folder.
 *
 * <p>In process, for every file that vanishes may have been a folder, and editors make files vanish
 * all day long.
 */
final class TreeListing {

  private static final byte[] FOLDER = "40000".getBytes(StandardCharsets.US_ASCII);

  private final ObjectStore store;
  private final ObjectFormat format;

  TreeListing(ObjectStore store, ObjectFormat format) {
    this.store = store;
    this.format = format;
  }

  /** Returns the files below {@code folder}; none if it is no folder there. */
  List<RepoPath> filesBelow(CommitId commit, RepoPath folder) throws GitException {
    Optional<TreeId> tree = Optional.of(store.treeOf(commit));
    for (String name : folder.value().split("/", -1)) {
      tree = tree.isEmpty() ? tree : subfolder(tree.get(), name);
    }
    List<RepoPath> files = new ArrayList<>();
    if (tree.isPresent()) {
      collect(tree.get(), folder, files);
    }
    return files;
  }

  private Optional<TreeId> subfolder(TreeId tree, String wanted) throws GitException {
    for (Item item : read(tree)) {
      if (item.folder().isPresent() && item.name().equals(wanted)) {
        return item.folder();
      }
    }
    return Optional.empty();
  }

  private void collect(TreeId tree, RepoPath at, List<RepoPath> into) throws GitException {
    for (Item item : read(tree)) {
      RepoPath path = at.resolve(item.name());
      if (item.folder().isPresent()) {
        collect(item.folder().get(), path, into);
      } else {
        into.add(path);
      }
    }
  }

  private record Item(String name, Optional<TreeId> folder) {}

  /** A tree is {@code mode name NUL id} over and over, the id in binary. */
  private List<Item> read(TreeId id) throws GitException {
    byte[] tree = store.read(id);
    List<Item> items = new ArrayList<>();
    int at = 0;
    while (at < tree.length) {
      int blank = indexOf(tree, (byte) ' ', at);
      int zero = indexOf(tree, (byte) 0, blank);
      String name = RepoPath.ofBytes(Arrays.copyOfRange(tree, blank + 1, zero)).value();
      boolean folder = Arrays.equals(tree, at, blank, FOLDER, 0, FOLDER.length);
      at = zero + 1 + format.length();
      items.add(new Item(name, folder ? Optional.of(idAt(tree, zero + 1)) : Optional.empty()));
    }
    return items;
  }

  private TreeId idAt(byte[] tree, int from) {
    return new TreeId(HexFormat.of().formatHex(tree, from, from + format.length()));
  }

  private static int indexOf(byte[] bytes, byte wanted, int from) {
    int i = from;
    while (bytes[i] != wanted) {
      i++;
    }
    return i;
  }
}
