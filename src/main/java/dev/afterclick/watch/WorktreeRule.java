package dev.afterclick.watch;

import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Worktree;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Leaves out of a worktree what is not its own: git's folder, what is ignored, other worktrees and
 * submodules.
 *
 * <p>A folder that holds a {@code .git} <em>file</em> belongs to another worktree or to a
 * submodule. It is watched itself, but not what is below it, so that we notice when that file goes.
 */
final class WorktreeRule implements FolderRule {

  private static final Path GIT = Path.of(".git");

  private final Worktree worktree;
  private final Path root;
  private final IgnoredFolders ignored;
  private final Set<Path> others = ConcurrentHashMap.newKeySet();
  private volatile Set<Path> nested;

  WorktreeRule(Worktree worktree, Path root, IgnoredFolders ignored, Set<Path> nested) {
    this.worktree = worktree;
    this.root = root;
    this.ignored = ignored;
    this.nested = Set.copyOf(nested);
  }

  @Override
  public Extent extentOf(Path folder) {
    if (isMark(folder) || isForeign(folder)) {
      return Extent.NOTHING;
    }
    if (ignored.isIgnored(worktree, RepoPath.between(root, folder))) {
      return Extent.NOTHING;
    }
    return isOfOthers(folder) ? Extent.ITSELF : Extent.ALL;
  }

  /** Tells whether {@code path} is in what lies inside this worktree but is another's. */
  boolean isForeign(Path path) {
    return isNested(path) || isInOthers(path);
  }

  /** Tells whether {@code path} is in a worktree that lies inside this one. */
  boolean isNested(Path path) {
    return nested.stream().anyMatch(path::startsWith);
  }

  /** Remembers that a folder that was ours has become another's. */
  void lose(Path folder) {
    if (isOfOthers(folder)) {
      others.add(folder);
    }
  }

  private boolean isInOthers(Path path) {
    if (others.isEmpty()) {
      return false;
    }
    others.removeIf(other -> path.startsWith(other) && !isOfOthers(other));
    return others.stream().anyMatch(path::startsWith);
  }

  Set<Path> nested() {
    return nested;
  }

  void nest(Set<Path> roots) {
    nested = Set.copyOf(roots);
  }

  /** Tells whether {@code path} is what marks a folder as git's. */
  static boolean isMark(Path path) {
    return GIT.equals(path.getFileName());
  }

  private static boolean isOfOthers(Path folder) {
    return Files.isRegularFile(folder.resolve(GIT), LinkOption.NOFOLLOW_LINKS);
  }
}
