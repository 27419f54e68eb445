package dev.afterclick.git.sight;

import dev.afterclick.model.Landed;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Trunk;
import java.util.Map;
import java.util.Optional;

/** What the trunk did since a worktree's base. */
record Landings(Map<RepoPath, Delta> paths, Optional<Trunk> trunk) {

  Optional<Landed> at(RepoPath path) {
    return Optional.ofNullable(paths.get(path))
        .flatMap(delta -> trunk.map(branch -> new Landed(delta.after(), branch.at())));
  }
}
