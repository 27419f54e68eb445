package dev.afterclick.git.history;

import dev.afterclick.git.GitException;
import dev.afterclick.git.store.ObjectStore;
import dev.afterclick.model.BlobId;
import dev.afterclick.model.Change;
import dev.afterclick.model.FileMode;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Session;
import dev.afterclick.model.TreeId;
import dev.afterclick.model.Version;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Makes the trees of snapshots, in which every content can be read. For one thread. */
final class Trees {

  /** So often a content is waited for that went with its store, and may be read anew. */
  private static final int TRIES = 30;

  private final ObjectStore store;
  private long borrowings;
  private long toldOf;
  private int misses;
  private long failures;

  Trees(ObjectStore store) {
    this.store = store;
  }

  /**
   * Makes the tree of a worktree as it stands.
   *
   * <p>Fails when one of its contents is not at hand, because somebody took the store away and the
   * files were not read anew yet.
   */
  TreeId of(Session session) throws GitException {
    borrowings++;
    return store.edit(session.base(), standing(session));
  }

  /**
   * Makes the tree that another becomes when its files change so.
   *
   * <p>Fails when a content is not at hand; having failed often, lets something stand in for it.
   */
  TreeId edited(Optional<TreeId> before, Map<RepoPath, Optional<Version>> versions)
      throws GitException {
    Map<RepoPath, Optional<Version>> edits = new HashMap<>();
    for (Map.Entry<RepoPath, Optional<Version>> each : versions.entrySet()) {
      edits.put(
          each.getKey(),
          misses < TRIES ? atHand(each.getKey(), each.getValue()) : readable(each.getValue()));
    }
    return store.edit(before, edits);
  }

  /** Counts how often a content was not at hand since the last success. */
  int misses() {
    return misses;
  }

  void succeeded() {
    misses = 0;
  }

  /** Tells, once, whether trees were made of contents that only the user's store may hold. */
  boolean haveBorrowed() {
    boolean have = borrowings > toldOf;
    toldOf = borrowings;
    return have;
  }

  /** Counts how often trees were made of what was not just written for them. */
  long borrowings() {
    return borrowings;
  }

  private Map<RepoPath, Optional<Version>> standing(Session session) throws GitException {
    Map<RepoPath, Optional<Version>> edits = new HashMap<>();
    for (Change change : session.changes().values()) {
      change.origin().ifPresent(origin -> edits.putIfAbsent(origin, Optional.empty()));
    }
    for (Change change : session.changes().values()) {
      edits.put(change.path(), atHand(change.path(), change.now()));
    }
    return edits;
  }

  private Optional<Version> atHand(RepoPath path, Optional<Version> version) throws GitException {
    if (version.isPresent() && isMissing(version.get())) {
      // While there is no room, nobody can be expected to have kept this.
      boolean tried = store.failures() > failures;
      misses = tried ? 1 : misses + 1;
      failures = store.failures();
      throw new GitException(
          "the content of " + path + " is not in " + store.folder() + why(tried));
    }
    return readable(version);
  }

  private String why(boolean tried) {
    return tried ? ": " + store.lastFailure() : "";
  }

  private boolean isMissing(Version version) throws GitException {
    BlobId blob = version.blob();
    return version.mode() != FileMode.SUBMODULE
        && !store.keeps(blob)
        && !store.has(blob)
        && store.sizeOfUnkept(blob).isEmpty();
  }

  /** Returns a version whose content can be read: where it was too large to keep, a stand-in. */
  private Optional<Version> readable(Optional<Version> version) throws GitException {
    if (version.isEmpty() || version.get().mode() == FileMode.SUBMODULE) {
      return version;
    }
    Version wanted = version.get();
    if (store.keeps(wanted.blob())) {
      return version;
    }
    if (store.has(wanted.blob())) {
      borrowings++;
      return version;
    }
    return Optional.of(new Version(wanted.mode(), store.standIn(wanted.blob())));
  }
}
