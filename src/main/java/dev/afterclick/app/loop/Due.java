package dev.afterclick.app.loop;

import dev.afterclick.model.Effect;
import dev.afterclick.model.RepoPath;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The looks that one worktree still needs: as few as tell all that was asked for.
 *
 * <p>A scan sees what any other look would. A look at git leaves the files that events told of to a
 * look of their own, because it trusts what it knows of them.
 *
 * @param scan the scan to make, with the latest HEAD and trunk
 * @param git the look at git to make
 * @param files the files to look at
 */
record Due(Optional<Effect.Scan> scan, Optional<Effect.LookAtGit> git, Set<RepoPath> files) {

  static final Due NOTHING = new Due(Optional.empty(), Optional.empty(), Set.of());

  boolean isNothing() {
    return scan.isEmpty() && git.isEmpty() && files.isEmpty();
  }

  Due with(Effect.Scan asked) {
    return new Due(Optional.of(asked), Optional.empty(), Set.of());
  }

  Due with(Effect.LookAtGit asked) {
    return scan.isPresent()
        ? with(new Effect.Scan(asked.worktree(), asked.trunk()))
        : new Due(scan, Optional.of(asked), files);
  }

  Due with(Effect.LookAtFiles asked) {
    if (scan.isPresent()) {
      return this;
    }
    Set<RepoPath> all = new HashSet<>(files);
    all.addAll(asked.paths());
    return new Due(scan, git, Set.copyOf(all));
  }

  /** Returns what is left when the scan or else the look at git has begun. */
  Due withoutGit() {
    return new Due(Optional.empty(), Optional.empty(), files);
  }

  /** Returns what is left when the files have been taken into a look that was under way. */
  Due withoutFiles() {
    return new Due(scan, git, Set.of());
  }
}
