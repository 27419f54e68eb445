package dev.afterclick.app.command;

import dev.afterclick.git.worktree.Repository;
import dev.afterclick.model.Worktree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

/**
 * Picks a place for a folder that nobody has named: beside the main worktree, or beside a
 * repository that has none.
 *
 * <p>In a worktree git would take all of it for untracked, and so would the board.
 */
final class Neighbour {

  private static final String NAME_ONE = "name an empty or new folder: --to DIR";

  private final Repository repository;
  private final List<Worktree> worktrees;

  Neighbour(Repository repository, List<Worktree> worktrees) {
    this.repository = repository;
    this.worktrees = worktrees;
  }

  /** Returns where a folder of that name goes; it may be there. */
  Path called(String name) throws IOException, Trouble {
    Path main =
        worktrees.stream()
            .filter(Worktree::main)
            .map(Worktree::root)
            .findFirst()
            .orElse(repository.commonDir());
    Path around = main.toRealPath().getParent();
    if (around == null || isInWorktree(around)) {
      throw new Trouble(
          (around == null ? main : around) + " lies in a worktree, which a set is kept out of",
          NAME_ONE);
    }
    if (!Files.isWritable(around)) {
      throw new Trouble("nothing may be written into " + around, NAME_ONE);
    }
    return around.resolve(name);
  }

  /** It may be one of another repository: that one around a submodule, or somebody's home. */
  private boolean isInWorktree(Path folder) throws IOException {
    for (Path at = folder; at != null; at = at.getParent()) {
      if (Files.exists(at.resolve(".git"), LinkOption.NOFOLLOW_LINKS)) {
        return true;
      }
    }
    for (Worktree each : worktrees) {
      if (folder.startsWith(each.root().toRealPath())) {
        return true;
      }
    }
    return false;
  }
}
