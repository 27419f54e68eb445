package dev.afterclick.git.restore;

import dev.afterclick.git.GitException;
import dev.afterclick.git.GitProgram;
import dev.afterclick.git.store.ObjectStore;
import dev.afterclick.git.store.Scratch;
import dev.afterclick.model.BlobId;
import dev.afterclick.model.RepoPath;

/**
 * Makes of a file's bytes the content that git would commit: without the line ends, filters and
 * encodings that {@link CheckedOut} puts in.
 */
public final class TakenIn {

  private final ObjectStore store;
  private final GitProgram git;

  /** Makes one for the worktree that {@code git} runs in. */
  public TakenIn(ObjectStore store, GitProgram git) {
    this.store = store;
    this.git = git;
  }

  /** Keeps what the bytes would be at a path. */
  public BlobId keep(byte[] bytes, RepoPath path) throws GitException {
    if (!path.escaped().equals(path.value())) {
      return store.keep(bytes); // No argument of a process can hold such a name.
    }
    try (Scratch scratch = store.scratch()) {
      GitProgram there = scratch.letSee(git);
      String blob = there.run(bytes, "hash-object", "-w", "--stdin", "--path", path.value()).text();
      return store.keep(there.run("cat-file", "blob", blob).out());
    }
  }
}
