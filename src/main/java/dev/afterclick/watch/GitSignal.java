package dev.afterclick.watch;

import java.nio.file.Path;
import java.util.Set;

/** What the move of a file in the common directory means. */
sealed interface GitSignal {

  /**
   * The HEAD, the index or an operation in progress of a worktree moved.
   *
   * @param gitDir its git directory, relative to the common one; empty for the main worktree
   */
  record OfWorktree(Path gitDir) implements GitSignal {}

  /** A branch moved, or a worktree came, went or moved. */
  record Refs() implements GitSignal {}

  /** Settings, excludes or attributes changed. */
  record Rules() implements GitSignal {}

  /** A hold was changed, or git met one. */
  record Holds() implements GitSignal {}

  /** A hook of an agent has left something. */
  record Agents() implements GitSignal {}

  /** The git directory of the main worktree, as {@link OfWorktree} names it. */
  Path MAIN = Path.of("");

  /** Reads what the move of {@code path}, relative to the common directory, means. */
  static Set<GitSignal> of(Path path) {
    String name = path.getFileName().toString();
    if (name.endsWith(".lock")) {
      return Set.of();
    }
    return switch (path.getName(0).toString()) {
      case "refs", "reftable", "packed-refs" -> Set.of(new Refs());
      case "info" -> ofInfo(name);
      case "modules" -> ofModule(MAIN, name);
      case "worktrees" -> ofWorktrees(path, name);
      case "afterclick" -> ofOurs(path, name);
      default -> path.getNameCount() == 1 ? ofGitDir(MAIN, name) : Set.of();
    };
  }

  private static Set<GitSignal> ofWorktrees(Path path, String name) {
    if (path.getNameCount() <= 2) {
      return Set.of(new Refs());
    }
    Path gitDir = path.subpath(0, 2);
    if (path.getNameCount() == 3) {
      return ofGitDir(gitDir, name);
    }
    return switch (path.getName(2).toString()) {
      case "modules" -> ofModule(gitDir, name);
      case "reftable" -> Set.of(new Refs());
      default -> Set.of();
    };
  }

  private static Set<GitSignal> ofGitDir(Path gitDir, String name) {
    return switch (name) {
      case "HEAD" -> Set.of(new OfWorktree(gitDir), new Refs());
      case "gitdir", "locked" -> Set.of(new Refs());
      case "config", "config.worktree" -> Set.of(new Rules());
      case "FETCH_HEAD" -> Set.of();
      default -> isOfWork(name) ? Set.of(new OfWorktree(gitDir)) : Set.of();
    };
  }

  private static boolean isOfWork(String name) {
    return name.equals("index")
        || name.equals("sequencer")
        || name.startsWith("rebase-")
        || name.endsWith("_HEAD");
  }

  private static Set<GitSignal> ofOurs(Path path, String name) {
    if (path.getNameCount() > 2 && path.getName(1).toString().equals("spool")) {
      return name.startsWith(".") ? Set.of() : Set.of(new Agents());
    }
    boolean held = path.getNameCount() > 1 && path.getName(1).toString().equals("holds");
    boolean answer = name.equals("consent") || name.equals("declined");
    boolean consent = path.getNameCount() == 2 && answer;
    return (held || consent) && !name.startsWith(".") ? Set.of(new Holds()) : Set.of();
  }

  private static Set<GitSignal> ofModule(Path gitDir, String name) {
    return name.equals("HEAD") ? Set.of(new OfWorktree(gitDir)) : Set.of();
  }

  private static Set<GitSignal> ofInfo(String name) {
    boolean rule = name.equals("exclude") || name.equals("attributes") || name.equals("info");
    return rule ? Set.of(new Rules()) : Set.of();
  }
}
