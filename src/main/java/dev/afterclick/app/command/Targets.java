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

/** Reads a file's name as a person types it, and finds the worktree that it lies in. */
final class Targets {

  private final Repository repository;
  private final List<Worktree> worktrees;

  Targets(Repository repository, List<Worktree> worktrees) {
    this.repository = repository;
    this.worktrees = worktrees;
  }

  /** Finds where {@code name} is; symlinks on the way are the person's own, and followed. */
  Target named(Path from, String name) throws IOException, Trouble {
    Path file = resolved(from, name);
    Path last = file.getFileName();
    if (last == null || List.of(".", "..").contains(last.toString())) {
      throw new Trouble(name + " is a folder", "name a file in it: --to " + name + "/FILE");
    }
    Path folder = real(file);
    Path found = folder.resolve(last);
    Optional<Worktree> worktree = innermost(found);
    if (isGits(found, worktree)) {
      throw new Trouble(name + " lies in a folder of git's own", "name a file outside: --to FILE");
    }
    Path root = worktree.isPresent() ? worktree.get().root().toRealPath() : folder;
    return new Target(new Destination(root, RepoPath.between(root, found)), worktree);
  }

  private static Path resolved(Path from, String name) throws Trouble {
    PathArguments.checkThatItIsWhole(name, "restore it under another name: --to FILE");
    try {
      return from.resolve(name);
    } catch (InvalidPathException e) {
      throw new Trouble(name + " is no path: " + e.getReason(), "--to FILE", e);
    }
  }

  private static Path real(Path file) throws Trouble {
    Path folder = file.getParent() == null ? file : file.getParent();
    try {
      return folder.toRealPath();
    } catch (IOException e) {
      throw new Trouble(
          "there is no folder " + folder,
          "make it first: mkdir -p " + ShellWord.of(folder.toString()));
    }
  }

  private boolean isGits(Path file, Optional<Worktree> worktree) {
    boolean within = file.startsWith(repository.commonDir());
    return within
        && worktree.map(each -> !each.root().startsWith(repository.commonDir())).orElse(true);
  }

  private Optional<Worktree> innermost(Path file) {
    return worktrees.stream()
        .filter(each -> file.startsWith(real(each)) && !file.equals(real(each)))
        .max(Comparator.comparingInt(each -> each.root().getNameCount()));
  }

  private static Path real(Worktree worktree) {
    try {
      return worktree.root().toRealPath();
    } catch (IOException e) {
      return worktree.root();
    }
  }
}
