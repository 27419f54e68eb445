package dev.afterclick.git.sight;

import dev.afterclick.TempRepo;
import dev.afterclick.model.RepoPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Tells which paths of a worktree were written since it last looked, as a watcher would. */
final class FileEvents {

  private final Path root;
  private Map<RepoPath, String> seen;

  FileEvents(TempRepo repo) {
    this.root = repo.root();
    this.seen = walk();
  }

  Set<RepoPath> next() {
    Map<RepoPath, String> now = walk();
    Set<RepoPath> moved = new HashSet<>();
    now.forEach(
        (path, state) -> {
          if (!state.equals(seen.get(path))) {
            moved.add(path);
          }
        });
    seen.keySet().stream().filter(path -> !now.containsKey(path)).forEach(moved::add);
    seen = now;
    return moved;
  }

  private Map<RepoPath, String> walk() {
    Map<RepoPath, String> found = new HashMap<>();
    try {
      walk(root, found);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  private void walk(Path folder, Map<RepoPath, String> found) throws IOException {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        RepoPath path = RepoPath.between(root, entry);
        boolean isFolder = Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS);
        if (path.name().equals(".git")) {
          continue;
        }
        found.put(path, isFolder ? "folder" : String.valueOf(Stat.of(entry)));
        if (isFolder) {
          walk(entry, found);
        }
      }
    }
  }
}
