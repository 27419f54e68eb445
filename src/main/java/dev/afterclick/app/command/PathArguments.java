package dev.afterclick.app.command;

import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Worktree;
import dev.afterclick.ui.canvas.Harmless;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Reads paths as a person types them: from the current folder, or absolute, in any worktree.
 *
 * <p>Outside every worktree, as in a bare repository's folder, they count from a worktree's root.
 */
final class PathArguments {

  /** What Java puts for bytes of an argument that are not UTF-8. */
  private static final char LOST = '\uFFFD';

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

  /** Tells whether anything of what is meant may lie in {@code folder}. */
  static boolean mayBeIn(RepoPath folder, List<RepoPath> wanted) {
    return matching(wanted).test(folder) || wanted.stream().anyMatch(each -> isIn(folder, each));
  }

  private static boolean isIn(RepoPath wanted, RepoPath path) {
    return wanted.equals(path) || path.isBelow(wanted);
  }

  /**
   * Returns the files and folders that may be meant; none when everything is.
   *
   * <p>No argument can hold bytes that are not UTF-8, so such a path is written as it is printed.
   * That reads like a path with a percent sign: both are returned.
   */
  List<RepoPath> read(List<String> arguments) throws Trouble {
    return read(arguments, path -> true);
  }

  /**
   * Returns the same, and fails for an argument that names nothing: no worktree has a file there,
   * nor is there a change of one among {@code known}.
   */
  List<RepoPath> readThere(List<String> arguments, Collection<RepoPath> known) throws Trouble {
    return read(arguments, path -> isOnDisk(path) || known.stream().anyMatch(c -> isIn(path, c)));
  }

  private List<RepoPath> read(List<String> arguments, Predicate<RepoPath> isThere) throws Trouble {
    Set<RepoPath> wanted = new LinkedHashSet<>();
    for (String argument : arguments) {
      Optional<RepoPath> path = read(argument);
      if (path.isEmpty()) {
        return List.of();
      }
      Set<RepoPath> meant = new LinkedHashSet<>(List.of(path.get()));
      meant.add(RepoPath.ofEscaped(path.get().value()));
      meant.removeIf(isThere.negate());
      check(argument, meant);
      wanted.addAll(meant);
    }
    return List.copyOf(wanted);
  }

  private void check(String argument, Set<RepoPath> meant) throws Trouble {
    if (meant.stream().noneMatch(this::isOnDisk)) {
      checkThatItIsWhole(argument, "write such bytes as afterclick prints them, as in caf%E9.txt");
    }
    if (meant.isEmpty()) {
      throw new Trouble(
          "no worktree has " + Harmless.of(argument), "paths count from the current folder");
    }
  }

  /** Fails for what has lost bytes on its way here: it may name another file. */
  static void checkThatItIsWhole(String argument, String hint) throws Trouble {
    if (argument.indexOf(LOST) >= 0) {
      throw new Trouble(argument + " is a name that is not UTF-8", hint);
    }
  }

  private boolean isOnDisk(RepoPath path) {
    return roots.stream().anyMatch(root -> Files.exists(path.in(root), LinkOption.NOFOLLOW_LINKS));
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
        argument + " lies in no worktree of this repository",
        "git worktree list names them; of one that is gone: afterclick log --session NAME");
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
