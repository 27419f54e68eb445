package dev.afterclick.git.sight;

import dev.afterclick.git.Fields;
import dev.afterclick.git.GitException;
import dev.afterclick.git.GitProgram;
import dev.afterclick.git.ObjectFormat;
import dev.afterclick.git.store.ObjectStore;
import dev.afterclick.model.CommitId;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Trunk;
import dev.afterclick.model.Version;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Asks git about the layers of one worktree.
 *
 * <p>Each method looks at the index with one process only, so that it never joins two states of it.
 */
final class GitLook {

  private static final String[] STATUS = {
    "--no-optional-locks",
    "status",
    "--porcelain=v2",
    "--branch",
    "-z",
    "--untracked-files=all",
    "--no-renames",
    "--ignore-submodules=none"
  };

  private final GitProgram git;
  private final ObjectStore store;
  private final ObjectFormat format;
  private final Bases bases;

  GitLook(GitProgram git, ObjectStore store, ObjectFormat format, Bases bases) {
    this.git = git;
    this.store = store;
    this.format = format;
    this.bases = bases;
  }

  /**
   * What git says of a worktree.
   *
   * @param head the commit it stands at
   * @param layers its base and its index
   */
  record Seen(Optional<CommitId> head, Layers layers) {}

  /**
   * The same, and what a walk over the files adds.
   *
   * @param onDisk the paths whose files differ from the index
   * @param closed the folders that may not be gone through
   */
  record SeenWithDisk(Seen seen, Set<RepoPath> onDisk, Set<RepoPath> closed) {}

  /** Walks the whole work tree. */
  SeenWithDisk whole(Optional<Trunk> trunk) throws GitException {
    GitProgram.Result result = git.run(STATUS);
    StatusOutput status = StatusOutput.parse(result.out());
    Optional<CommitId> base = bases.base(status.head(), trunk);
    Map<RepoPath, Delta> index = compose(between(base, status.head()), status.staged());
    addOurs(index, base, status.unmerged());
    Seen seen = new Seen(status.head(), new Layers(store, base, index));
    return new SeenWithDisk(seen, status.onDisk(), Complaints.folders(result.err()));
  }

  /** Looks at HEAD and the index only. */
  Seen index(Optional<Trunk> trunk) throws GitException {
    Optional<CommitId> head = bases.head();
    Optional<CommitId> base = bases.base(head, trunk);
    RawDiff diff =
        RawDiff.parse(
            git.run(
                    "diff-index",
                    "--cached",
                    "--raw",
                    "-z",
                    "--no-abbrev",
                    "--no-renames",
                    "--ita-invisible-in-index",
                    "--ignore-submodules=none",
                    Bases.treeish(base, format))
                .out());
    Map<RepoPath, Delta> index = new HashMap<>(diff.deltas());
    if (!diff.unmerged().isEmpty()) {
      addOurs(index, base, ours());
    }
    return new Seen(head, new Layers(store, base, index));
  }

  /** Returns which paths another base, HEAD or index moved; nothing if git pruned the old base. */
  Optional<Set<RepoPath>> movedSince(Layers old, Layers now) {
    try {
      return Optional.of(now.movedSince(old, between(old.base(), now.base())));
    } catch (GitException e) {
      return Optional.empty();
    }
  }

  /** Returns the paths that differ between two commits. */
  Map<RepoPath, Delta> between(Optional<CommitId> from, Optional<CommitId> to) throws GitException {
    if (from.equals(to)) {
      return Map.of();
    }
    return RawDiff.parse(
            git.run(
                    "diff-tree",
                    "-r",
                    "-z",
                    "--raw",
                    "--no-abbrev",
                    "--no-renames",
                    "--ignore-submodules=none",
                    Bases.treeish(from, format),
                    Bases.treeish(to, format))
                .out())
        .deltas();
  }

  private static Map<RepoPath, Delta> compose(
      Map<RepoPath, Delta> below, Map<RepoPath, Delta> above) {
    Map<RepoPath, Delta> both = new HashMap<>(below);
    above.forEach(
        (path, delta) -> {
          Delta under = below.get(path);
          Delta joined = under == null ? delta : new Delta(under.before(), delta.after());
          both.put(path, joined);
        });
    both.values().removeIf(Delta::isSame);
    return both;
  }

  /** Where a merge stopped, our own version stands for the index: it is what HEAD holds. */
  private void addOurs(
      Map<RepoPath, Delta> index, Optional<CommitId> base, Map<RepoPath, Optional<Version>> ours)
      throws GitException {
    Map<RepoPath, Version> before =
        base.isPresent() ? store.entries(base.get(), ours.keySet()) : Map.of();
    ours.forEach(
        (path, version) ->
            index.put(path, new Delta(Optional.ofNullable(before.get(path)), version)));
    index.values().removeIf(Delta::isSame);
  }

  /** {@code mode id stage TAB path}; a path without a second stage is one we do not have. */
  private Map<RepoPath, Optional<Version>> ours() throws GitException {
    Map<RepoPath, Optional<Version>> ours = new HashMap<>();
    Fields fields = new Fields(git.run("ls-files", "--unmerged", "-z").out());
    while (fields.hasNext()) {
      StagedEntry entry = StagedEntry.parse(fields.next());
      ours.putIfAbsent(entry.path(), Optional.empty());
      if (entry.stage() == 2) {
        ours.put(entry.path(), Optional.of(entry.version()));
      }
    }
    return ours;
  }
}
