package dev.afterclick.git.verdict;

import dev.afterclick.git.GitException;
import dev.afterclick.model.SessionId;
import java.util.Optional;

/** Where the judge gets the latest snapshots from. */
public interface Snapshots {

  /** Returns nothing for a session that is gone or was not looked through yet. */
  Optional<Snapshot> snapshotOf(SessionId session) throws GitException;
}
