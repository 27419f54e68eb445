package dev.afterclick.app.command;

import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Worktree;
import dev.afterclick.ui.canvas.Harmless;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Reads paths as a person types them: from the current folder, or absolute, in any worktree.
 *
 * <p>Outside every worktree, as in a bare repository's folder, they count from a worktree's root.
 */
final class PathArguments {

  private final Path folder;
  private final List<Path> roots;

  PathArguments(Path folder, Stream<Worktree> worktrees) {
    this.folder = real(folder);
    this.roots =
        worktrees
            .map(worktree -> real(worktree.root()))
            .sorted(Comparator.comparingInt(Path::getNameCount).reversed())
            .toList();
  }

  /** Tells which paths are meant; all of them when none is named. */
  static Predicate<RepoPath> matching(List<RepoPath> wanted) {
    return path -> wanted.isEmpty() || wanted.stream().anyMatch(each -> isIn(each, path));
  }

  /** Fails for a path at which no worktree has a file, nor {@code known} a change of one. */
  void checkThatTheyAreThere(List<RepoPath> wanted, Collection<RepoPath> known) throws Trouble {
    for (RepoPath path : wanted) {
      boolean onDisk =
          roots.stream().anyMatch(root -> Files.exists(path.in(root), LinkOption.NOFOLLOW_LINKS));
      if (!onDisk && known.stream().noneMatch(changed -> isIn(path, changed))) {
        throw new Trouble(
            "no worktree has " + Harmless.of(path.value()), "paths count from the current folder");
      }
    }
  }

  private static boolean isIn(RepoPath wanted, RepoPath path) {
    return wanted.equals(path) || path.isBelow(wanted);
  }

  /** Returns the files and folders that are meant; none when everything is. */
  List<RepoPath> read(List<String> arguments) throws Trouble {
    List<RepoPath> wanted = new ArrayList<>();
    for (String argument : arguments) {
      Optional<RepoPath> path = read(argument);
      if (path.isEmpty()) {
        return List.of();
      }
      wanted.add(path.get());
    }
    return wanted;
  }

  /** Reads one path; nothing when it is the root of a worktree. */
  private Optional<RepoPath> read(String argument) throws Trouble {
    Path file = real(resolved(argument));
    Optional<Path> root = roots.stream().filter(file::startsWith).findFirst();
    if (root.isPresent()) {
      return below(root.get(), file);
    }
    boolean outside = roots.stream().noneMatch(folder::startsWith);
    if (outside && file.startsWith(folder)) {
      return below(folder, file);
    }
    throw new Trouble(
        argument + " lies in no worktree of this repository", "git worktree list names them");
  }

  private static Optional<RepoPath> below(Path root, Path file) {
    return file.equals(root) ? Optional.empty() : Optional.of(RepoPath.between(root, file));
  }

  private Path resolved(String argument) throws Trouble {
    try {
      return folder.resolve(argument).normalize();
    } catch (InvalidPathException e) {
      throw new Trouble(argument + " is no path: " + e.getReason(), "see afterclick --help", e);
    }
  }

  /** Follows the symlinks on the way to a file, which itself may be one, or be gone. */
  private static Path real(Path path) {
    Path parent = path.getParent();
    if (parent == null || path.getFileName() == null) {
      return path;
    }
    try {
      return parent.toRealPath().resolve(path.getFileName());
    } catch (IOException e) {
      return real(parent).resolve(path.getFileName());
    }
  }
}
