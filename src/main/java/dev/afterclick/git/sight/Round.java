package dev.afterclick.git.sight;

import dev.afterclick.git.GitException;
import dev.afterclick.model.CommitId;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Trunk;
import dev.afterclick.model.Worktree;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What the last look at git found, against which files are seen until the next.
 *
 * @param worktree the worktree as it was asked for
 * @param trunk the trunk as it was asked for
 * @param head where HEAD was
 * @param layers the base and the index
 * @param landings what the trunk did meanwhile
 */
record Round(
    Worktree worktree,
    Optional<Trunk> trunk,
    Optional<CommitId> head,
    Layers layers,
    Landings landings) {

  List<Wanted> wanted(Collection<RepoPath> paths) throws GitException {
    layers.ask(paths);
    List<Wanted> wanted = new ArrayList<>(paths.size());
    for (RepoPath path : paths) {
      wanted.add(new Wanted(path, layers.baseOf(path), layers.indexOf(path)));
    }
    return wanted;
  }
}
