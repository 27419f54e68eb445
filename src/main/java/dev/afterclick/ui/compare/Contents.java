package dev.afterclick.ui.compare;

import dev.afterclick.model.BlobId;
import dev.afterclick.model.CommitId;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Version;
import java.io.IOException;
import java.util.Optional;

/** Where contents come from. Called from a thread of its own, never from the one that paints. */
public interface Contents {

  /**
   * Returns a blob's bytes.
   *
   * @throws IOException if it cannot be read
   */
  byte[] read(BlobId blob) throws IOException;

  /**
   * Returns the version that a commit has at a path, if it has one.
   *
   * @throws IOException if the commit cannot be read
   */
  Optional<Version> committed(CommitId commit, RepoPath path) throws IOException;
}
