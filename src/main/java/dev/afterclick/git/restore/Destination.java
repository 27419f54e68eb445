package dev.afterclick.git.restore;

import dev.afterclick.model.RepoPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Where a version goes: a path below a folder that it cannot lead out of.
 *
 * @param root the folder, without symlinks on the way to it
 * @param path the place below it, as some record tells it: it may be anything
 */
public record Destination(Path root, RepoPath path) {

  public Path file() {
    return path.in(root);
  }

  /** Refuses a path that leads out of the folder, into git's own, or over a symlink. */
  public void check() throws Refused {
    for (String part : path.value().split("/", -1)) {
      checkPart(part);
    }
    for (RepoPath folder : foldersAbove()) {
      Path at = folder.in(root);
      if (Files.isSymbolicLink(at)) {
        throw new Refused(
            folder.value() + " is a symlink, and afterclick follows none when it writes",
            "restore it elsewhere: --to FILE");
      }
      if (exists(at) && !Files.isDirectory(at, LinkOption.NOFOLLOW_LINKS)) {
        throw new Refused(
            folder.value() + " is a file, so nothing can stand below it",
            "move it away, or restore elsewhere: --to FILE");
      }
    }
  }

  /** Makes the folders that are missing on the way, and returns them, the outermost first. */
  Deque<Path> makeFolders() throws IOException {
    Deque<Path> made = new ArrayDeque<>();
    for (RepoPath folder : foldersAbove()) {
      Path at = folder.in(root);
      if (!exists(at)) {
        Files.createDirectory(at);
        made.add(at);
      }
    }
    return made;
  }

  private void checkPart(String part) throws Refused {
    if (part.equalsIgnoreCase(".git")) {
      throw new Refused(
          path.value() + " lies in a folder of git's own", "nothing is ever restored there");
    }
    if (List.of("", ".", "..").contains(part) || part.indexOf('\0') >= 0) {
      throw new Refused(
          "the record tells of a path that leads nowhere good: " + path.value(),
          "nothing was written; the journal may be damaged");
    }
  }

  private Deque<RepoPath> foldersAbove() {
    Deque<RepoPath> folders = new ArrayDeque<>();
    Optional<RepoPath> folder = path.parent();
    while (folder.isPresent()) {
      folders.addFirst(folder.get());
      folder = folder.get().parent();
    }
    return folders;
  }

  private static boolean exists(Path path) {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
  }
}
