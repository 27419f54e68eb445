package dev.afterclick.app.command;

import dev.afterclick.git.restore.Destination;
import dev.afterclick.git.worktree.Repository;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Worktree;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Reads the name of a place as a person types it, and finds the worktree that it lies in. */
final class Targets {

  private final Repository repository;
  private final List<Worktree> worktrees;
  private final Way way;

  Targets(Repository repository, List<Worktree> worktrees) {
    this.repository = repository;
    this.worktrees = worktrees;
    this.way = new Way(worktrees.stream().map(Targets::real).toList());
  }

  /** Finds where the file {@code name} is. */
  Target named(Path from, String name) throws IOException, Trouble {
    Path written = written(name, "restore it under another name: --to FILE");
    Path last = written.getFileName();
    if (last == null || List.of("", ".", "..").contains(last.toString())) {
      throw new Trouble(name + " is a folder", "name a file in it: --to " + name + "/FILE");
    }
    Path found = way.toFile(from, written);
    Optional<Worktree> worktree = innermost(found);
    checkThatItIsNotGits(name, found, "name a file outside: --to FILE");
    Path root =
        worktree.map(Targets::real).or(() -> Optional.ofNullable(found.getParent())).orElse(found);
    return new Target(new Destination(root, RepoPath.between(root, found)), worktree);
  }

  /** Finds where the folder {@code name} is, or would be. */
  Path folder(Path from, String name) throws IOException, Trouble {
    Path found = way.toFolder(from, written(name, "name another folder: --to DIR"));
    checkThatItIsNotGits(name, found, "name a folder outside: --to DIR");
    return found;
  }

  private static Path written(String name, String hint) throws Trouble {
    PathArguments.checkThatItIsWhole(name, hint);
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw new Trouble(name + " is no path: " + e.getReason(), hint, e);
    }
  }

  private void checkThatItIsNotGits(String name, Path found, String hint) throws Trouble {
    // Some keep their worktrees in git's folder: below their roots nothing is git's but .git.
    Path root = innermost(found).map(Targets::real).orElse(found.getRoot());
    boolean inGits =
        found.startsWith(repository.commonDir()) && !root.startsWith(repository.commonDir());
    if (inGits
        || StreamSupport.stream(root.relativize(found).spliterator(), false)
            .anyMatch(Targets::isGits)) {
      throw new Trouble(name + " lies in a folder of git's own", hint);
    }
  }

  private static boolean isGits(Path part) {
    return part.toString().equalsIgnoreCase(".git");
  }

  private Optional<Worktree> innermost(Path file) {
    return worktrees.stream()
        .filter(each -> file.startsWith(real(each)) && !file.equals(real(each)))
        .max(Comparator.comparingInt(each -> real(each).getNameCount()));
  }

  private static Path real(Worktree worktree) {
    try {
      return worktree.root().toRealPath();
    } catch (IOException e) {
      return worktree.root();
    }
  }
}
