package dev.afterclick.app.reconcile;

import dev.afterclick.git.GitException;
import dev.afterclick.git.store.ObjectStore;
import dev.afterclick.model.BlobId;
import dev.afterclick.model.CommitId;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Version;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what a reconciliation has made outdated, and what branches may bring all the same: the
 * result stands in worktrees, and is not committed yet.
 */
final class Outdated {

  private final ObjectStore store;

  Outdated(ObjectStore store) {
    this.store = store;
  }

  /** Returns the contents that were made into one, but for what somebody may keep. */
  Set<Optional<BlobId>> of(Collision collision, Wanted result, Reach reach) throws GitException {
    RepoPath path = collision.path();
    Set<Optional<BlobId>> outdated = new HashSet<>();
    for (Seat seat : Plan.seats(collision, reach)) {
      if (seat.path().equals(path)) {
        outdated.add(blob(seat.version()));
      }
      Optional<CommitId> head = seat.worktree().head();
      if (head.isPresent()) {
        outdated.add(blob(store.entry(head.get(), path)));
      }
    }
    outdated.removeAll(Reconciler.approved(collision, result, reach));
    outdated.remove(blob(collision.base()));
    return Set.copyOf(outdated);
  }

  private static Optional<BlobId> blob(Optional<Version> version) {
    return version.map(Version::blob);
  }
}
