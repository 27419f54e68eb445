package dev.afterclick.git.sight;

import dev.afterclick.model.BlobId;
import dev.afterclick.model.FileMode;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Version;
import java.util.Optional;

/** A path to read from disk, with what the layers below hold there. */
record Wanted(RepoPath path, Optional<Version> base, Optional<Version> index) {

  boolean isTracked() {
    return index.isPresent();
  }

  boolean isSubmodule() {
    return indexHas(FileMode.SUBMODULE);
  }

  boolean indexHas(FileMode mode) {
    return index.isPresent() && index.get().mode() == mode;
  }

  boolean isInBase(BlobId content) {
    return base.isPresent() && base.get().blob().equals(content);
  }
}
