package dev.afterclick.git.hooks;

import dev.afterclick.git.GitException;
import dev.afterclick.git.GitProgram;
import dev.afterclick.git.worktree.Repository;
import dev.afterclick.git.worktree.Worktrees;
import dev.afterclick.model.Worktree;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Goes through the worktrees and asks git which hooks it would run there. */
final class Survey {

  private final Repository repository;

  Survey(Repository repository) {
    this.repository = repository;
  }

  /** Tells for each worktree whether git looks where our hooks are. */
  List<Coverage> ofArmed(Way way) throws GitException {
    return of(git -> way.covers(git) ? Optional.empty() : Optional.of(gap(git)));
  }

  /** Tells for each worktree whether git would look there if it were armed. */
  List<Coverage> ofDisarmed(Way way) throws GitException {
    return of(git -> way.isDefeatedByHooksPath() ? ownPath(git) : Optional.empty());
  }

  /** Tells why git would not ask us where it runs. */
  private interface Question {
    Optional<String> gap(GitProgram git) throws GitException;
  }

  private List<Coverage> of(Question question) throws GitException {
    List<Coverage> all = new ArrayList<>();
    for (Worktree worktree : worktrees()) {
      try {
        Optional<String> gap = question.gap(repository.gitIn(worktree.root()));
        all.add(new Coverage(worktree.label(), gap));
      } catch (GitException e) {
        if (Files.isDirectory(worktree.root())) { // Else it has just been removed.
          all.add(new Coverage(worktree.label(), Optional.of(e.inFull())));
        }
      }
    }
    return all;
  }

  private List<Worktree> worktrees() throws GitException {
    return new Worktrees(repository).list().stream().filter(one -> !one.missing()).toList();
  }

  private static String gap(GitProgram git) throws GitException {
    return ownPath(git).orElse("git looks for hooks elsewhere");
  }

  /** What is set for one worktree comes after all else, and nothing of ours stands there. */
  private static Optional<String> ownPath(GitProgram git) throws GitException {
    return HooksPath.all(git).stream()
        .filter(HooksPath::isOfOneWorktree)
        .reduce((one, later) -> later)
        .map(path -> "core.hooksPath in its config.worktree is " + path.value());
  }
}
