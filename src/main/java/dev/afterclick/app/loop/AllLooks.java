package dev.afterclick.app.loop;

import dev.afterclick.git.GitException;
import dev.afterclick.git.sight.AllEyes;
import dev.afterclick.git.sight.Eyes;
import dev.afterclick.model.Effect;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.SessionId;
import dev.afterclick.model.Worktree;
import dev.afterclick.model.WorktreeId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The looks at all worktrees. Safe to share between threads. */
final class AllLooks {

  private final Map<WorktreeId, Looks> all = new HashMap<>();
  private final AllEyes eyes;
  private final Function<Worktree, Eyes> opening;
  private final Looks.Means means;

  /**
   * Makes looks that use {@code means}.
   *
   * @param eyes is kept up to date, for the judge
   * @param opening makes the eyes for a worktree
   */
  AllLooks(AllEyes eyes, Function<Worktree, Eyes> opening, Looks.Means means) {
    this.eyes = eyes;
    this.opening = opening;
    this.means = means;
  }

  void scan(Effect.Scan effect) {
    at(effect.worktree()).scan(effect);
  }

  void lookAtGit(Effect.LookAtGit effect) {
    at(effect.worktree()).lookAtGit(effect);
  }

  void lookAtFiles(Effect.LookAtFiles effect) {
    known(effect.worktree()).ifPresent(looks -> looks.lookAtFiles(effect));
  }

  synchronized void forget(WorktreeId worktree) {
    Looks gone = all.remove(worktree);
    if (gone != null) {
      gone.end();
      eyes.remove(SessionId.in(worktree));
    }
  }

  /** Reads what is ignored in a worktree anew at the next question. */
  void forgetIgnored(WorktreeId worktree) {
    known(worktree).ifPresent(looks -> looks.eyes().ignores().forget());
  }

  /**
   * Tells whether a watcher may leave a folder out; when git cannot tell, it may not.
   *
   * <p>Opens no eyes: a watcher lives a moment longer than its worktree.
   */
  boolean isIgnored(Worktree worktree, RepoPath folder) {
    Optional<Looks> looks = known(worktree.id()).filter(its -> its.isAt(worktree.root()));
    try {
      return looks.isPresent() && looks.get().eyes().ignores().isIgnoredFolder(folder);
    } catch (GitException e) {
      return false;
    }
  }

  /** Returns the looks at a worktree; a worktree that was moved gets new eyes. */
  private synchronized Looks at(Worktree worktree) {
    Looks present = all.get(worktree.id());
    if (present != null && present.isAt(worktree.root())) {
      return present;
    }
    if (present != null) {
      present.end();
    }
    Looks fresh = new Looks(worktree, opening.apply(worktree), means);
    all.put(worktree.id(), fresh);
    eyes.add(SessionId.in(worktree.id()), fresh.eyes());
    return fresh;
  }

  private synchronized Optional<Looks> known(WorktreeId worktree) {
    return Optional.ofNullable(all.get(worktree));
  }
}
