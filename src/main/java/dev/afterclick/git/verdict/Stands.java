package dev.afterclick.git.verdict;

import dev.afterclick.git.GitException;
import dev.afterclick.git.store.Author;
import dev.afterclick.git.store.ObjectStore;
import dev.afterclick.model.CommitId;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Side;
import dev.afterclick.model.TreeId;
import dev.afterclick.model.Version;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Turns the sides of questions into commits that git can merge. */
final class Stands {

  /**
   * Where a side stands now.
   *
   * @param head its HEAD, or the trunk's tip
   * @param commit all of its content: a commit upon the head, or the head itself
   * @param worktree where its files are; nothing for the trunk
   * @param unkept what really stands where the commit has something else
   */
  record Stand(
      Optional<CommitId> head,
      CommitId commit,
      Optional<Path> worktree,
      Map<RepoPath, Version> unkept) {}

  private final ObjectStore store;
  private final Snapshots snapshots;

  Stands(ObjectStore store, Snapshots snapshots) {
    this.store = store;
    this.snapshots = snapshots;
  }

  /** Returns nothing when the side is gone. */
  Optional<Stand> of(Side side) throws GitException {
    if (side.session().isEmpty()) {
      return side.head().map(tip -> new Stand(side.head(), tip, Optional.empty(), Map.of()));
    }
    Optional<Snapshot> snapshot = snapshots.snapshotOf(side.session().get());
    if (snapshot.isEmpty()) {
      return Optional.empty();
    }
    CommitId commit = commit(snapshot.get().head(), snapshot.get().tree());
    return Optional.of(
        new Stand(
            snapshot.get().head(),
            commit,
            Optional.of(snapshot.get().worktreeRoot()),
            snapshot.get().unkept()));
  }

  /** Tells which of the sides still have the very version at hand that the question is about. */
  Predicate<Side> current(Stand stand, List<Side> sides) throws GitException {
    Set<RepoPath> paths = sides.stream().map(Side::path).collect(Collectors.toSet());
    Map<RepoPath, Version> now = new HashMap<>(store.entries(stand.commit(), paths));
    now.putAll(stand.unkept());
    return side ->
        side.head().equals(stand.head())
            && side.version().equals(Optional.ofNullable(now.get(side.path())));
  }

  /** Returns what a side would be with other versions at some paths. */
  CommitId with(Stand stand, Map<RepoPath, Optional<Version>> versions) throws GitException {
    return versions.isEmpty()
        ? stand.commit()
        : commit(stand.head(), store.edit(Optional.of(stand.commit()), versions));
  }

  /**
   * Makes a commit whose parent is the HEAD, so that git finds the same merge bases as it would for
   * the branch. It takes the parent's time: the same snapshot is the same commit, and git's walk to
   * the merge bases, which goes by time, stays short.
   */
  private CommitId commit(Optional<CommitId> head, TreeId tree) throws GitException {
    if (head.isPresent() && store.treeOf(head.get()).equals(tree)) {
      return head.get();
    }
    Instant at = head.isPresent() ? store.timeOf(head.get()) : Instant.EPOCH;
    return store.commit(tree, head.stream().toList(), Author.AFTERCLICK, "snapshot", at);
  }
}
