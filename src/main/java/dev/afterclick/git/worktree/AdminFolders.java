package dev.afterclick.git.worktree;

import dev.afterclick.git.GitException;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.WorktreeId;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The folders under {@code worktrees/} in the common directory: git keeps one per linked worktree,
 * and names it once and for all.
 */
final class AdminFolders {

  private static final String MAIN = "main";

  private final Map<Path, Path> folderByRoot;
  private final Set<String> names;

  private AdminFolders(Map<Path, Path> folderByRoot) {
    this.folderByRoot = folderByRoot;
    Set<String> all = new HashSet<>();
    folderByRoot.values().forEach(folder -> all.add(nameOf(folder)));
    this.names = all;
  }

  static AdminFolders below(Path commonDir) throws GitException {
    Map<Path, Path> folders = new HashMap<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(commonDir.resolve("worktrees"))) {
      for (Path folder : entries) {
        readRoot(folder, folders);
      }
    } catch (NoSuchFileException | NotDirectoryException e) {
      return new AdminFolders(Map.of());
    } catch (IOException e) {
      throw new GitException("cannot read the worktrees of " + commonDir, e);
    }
    return new AdminFolders(folders);
  }

  /** Returns the folder of the worktree that git lists at {@code root}, or null. */
  @Nullable Path folderOf(Path root) {
    return folderByRoot.get(root);
  }

  /** Names a linked worktree by its folder; {@code main} is taken by the main worktree. */
  WorktreeId idOf(Path folder) {
    String name = nameOf(folder);
    if (!name.equals(MAIN)) {
      return new WorktreeId(name);
    }
    String free = MAIN + "-linked";
    while (names.contains(free)) {
      free += "-linked";
    }
    return new WorktreeId(free);
  }

  private static void readRoot(Path folder, Map<Path, Path> into) throws IOException {
    try {
      byte[] link = RawPaths.withoutLineEnd(Files.readAllBytes(folder.resolve("gitdir")));
      Path root = RawPaths.read(link, folder).getParent();
      if (root != null) {
        into.put(root, folder);
      }
    } catch (NoSuchFileException | NotDirectoryException e) {
      // Being added or removed right now: git does not list it either.
    }
  }

  private static String nameOf(Path folder) {
    Path parent = Objects.requireNonNull(folder.getParent());
    return RepoPath.between(parent, folder).value();
  }
}
