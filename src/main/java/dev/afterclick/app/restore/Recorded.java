package dev.afterclick.app.restore;

import dev.afterclick.git.GitException;
import dev.afterclick.git.history.Snapshots;
import dev.afterclick.git.store.ObjectStore;
import dev.afterclick.model.CommitId;
import dev.afterclick.model.FileMode;
import dev.afterclick.model.SessionId;
import dev.afterclick.model.Version;
import java.util.Optional;

/** Reads what the record holds at a path: what its session's last snapshot does. */
final class Recorded {

  private final ObjectStore store;
  private final Snapshots snapshots;

  Recorded(ObjectStore store) {
    this.store = store;
    this.snapshots = new Snapshots(store);
  }

  /** Returns nothing while a session has no snapshot, and an empty answer where no file stands. */
  Optional<Optional<Version>> at(Register.Spot spot) throws GitException {
    Optional<CommitId> last = snapshots.last(SessionId.in(spot.worktree().id()));
    return last.isEmpty() ? Optional.empty() : Optional.of(store.entry(last.get(), spot.path()));
  }

  /** Returns how a snapshot holds a version: a stand-in for what is too large. */
  Optional<Version> inSnapshot(Optional<Version> version) throws GitException {
    if (version.isEmpty()
        || version.get().mode() == FileMode.SUBMODULE
        || store.has(version.get().blob())) {
      return version;
    }
    return Optional.of(new Version(version.get().mode(), store.standIn(version.get().blob())));
  }
}
