package dev.afterclick.app.command;

import dev.afterclick.git.GitException;
import dev.afterclick.git.store.ObjectStore;
import dev.afterclick.model.BlobId;
import dev.afterclick.model.CommitId;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Version;
import dev.afterclick.ui.compare.Contents;
import java.io.IOException;
import java.util.Optional;

/** Gives the board the contents that the store holds. */
record StoredContents(ObjectStore store) implements Contents {

  @Override
  public byte[] read(BlobId blob) throws IOException {
    try {
      return store.read(blob);
    } catch (GitException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  @Override
  public Optional<Version> committed(CommitId commit, RepoPath path) throws IOException {
    try {
      return store.entry(commit, path);
    } catch (GitException e) {
      throw new IOException(e.getMessage(), e);
    }
  }
}
