package dev.afterclick.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Follows a path as it is written, part by part.
 *
 * <p>Where it ends is not enough to judge it by: a symlink in a worktree is work of a session, and
 * leads wherever that likes. Only symlinks above every worktree are the person's own.
 */
final class Way {

  private final List<Path> roots;

  /** Makes one among worktrees whose roots have no symlinks on the way to them. */
  Way(List<Path> roots) {
    this.roots = roots;
  }

  /** Returns where a file is, which may be gone or a symlink itself. */
  Path toFile(Path from, Path written) throws Trouble, IOException {
    return before(from, written).resolve(written.getFileName());
  }

  /** Returns where a folder is, which may not be there yet. */
  Path toFolder(Path from, Path written) throws Trouble, IOException {
    Path name = written.getFileName();
    Path before = before(from, written);
    if (!Files.isDirectory(before)) {
      throw new Trouble(before + " is not a folder", "name another place: --to DIR");
    }
    return name == null ? before : step(before, name);
  }

  private Path before(Path from, Path written) throws Trouble, IOException {
    Path at = written.isAbsolute() ? written.getRoot() : from.toRealPath();
    for (int i = 0; i < written.getNameCount() - 1; i++) {
      at = step(at, written.getName(i));
      if (!Files.exists(at)) {
        Path folder = from.resolve(written).getParent();
        throw new Trouble(
            "there is no folder " + folder,
            "make it first: mkdir -p " + ShellWord.of(String.valueOf(folder)));
      }
    }
    return at;
  }

  private Path step(Path at, Path part) throws Trouble, IOException {
    if (part.toString().equals("..")) {
      return at.getParent() == null ? at : at.getParent();
    }
    Path next = part.toString().equals(".") ? at : at.resolve(part);
    if (Files.isSymbolicLink(next) && roots.stream().anyMatch(at::startsWith)) {
      throw new Trouble(
          next + " is a symlink, and afterclick follows none below a worktree",
          "restore it elsewhere: --to PATH");
    }
    return Files.exists(next) ? next.toRealPath() : next;
  }
}
