package dev.afterclick.git.sight;

import dev.afterclick.model.RepoPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Tells whether a path is reached through folders of this worktree only. */
final class Places {

  private final Path root;

  Places(Path root) {
    this.root = root;
  }

  /**
   * Where a path lies.
   *
   * @param reachable false when a symlink or a file stands where a folder above it should
   * @param repository the outermost folder above it that is a repository or worktree of its own
   */
  record Place(boolean reachable, Optional<RepoPath> repository) {}

  Place of(RepoPath path) throws IOException {
    for (RepoPath folder : foldersAbove(path)) {
      Optional<Stat> stat = Stat.of(folder.in(root));
      if (stat.isEmpty() || !stat.get().isFolder()) {
        return new Place(false, Optional.empty());
      }
      if (isRepository(folder)) {
        return new Place(true, Optional.of(folder));
      }
    }
    return new Place(true, Optional.empty());
  }

  /** Tells whether a folder is another worktree, a submodule or an embedded repository. */
  boolean isRepository(RepoPath folder) {
    Path git = folder.resolve(".git").in(root);
    return Files.isRegularFile(git, LinkOption.NOFOLLOW_LINKS)
        || Files.exists(git.resolve("HEAD"), LinkOption.NOFOLLOW_LINKS);
  }

  /** Tells whether a folder is a submodule, as git itself makes them. */
  boolean isSubmodule(RepoPath folder) {
    Path git = folder.resolve(".git").in(root);
    try {
      return Files.isRegularFile(git, LinkOption.NOFOLLOW_LINKS)
          && new String(Files.readAllBytes(git), StandardCharsets.ISO_8859_1).contains("/modules/");
    } catch (IOException e) {
      return false;
    }
  }

  private static Deque<RepoPath> foldersAbove(RepoPath path) {
    Deque<RepoPath> folders = new ArrayDeque<>();
    Optional<RepoPath> folder = path.parent();
    while (folder.isPresent()) {
      folders.addFirst(folder.get());
      folder = folder.get().parent();
    }
    return folders;
  }
}
