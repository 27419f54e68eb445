package dev.afterclick.git.sight;

import dev.afterclick.model.BlobId;
import dev.afterclick.model.FileMode;
import dev.afterclick.model.Version;
import java.util.Optional;

/** What stands at a path in one layer, and in the layer above it. */
record Delta(Optional<Version> before, Optional<Version> after) {

  boolean isSame() {
    return before.equals(after);
  }

  /** Reads a mode and an object name as git prints them: mode 000000 is nothing. */
  static Optional<Version> version(String mode, String id) {
    return mode.equals("000000")
        ? Optional.empty()
        : Optional.of(new Version(FileMode.ofOctal(mode), new BlobId(id)));
  }
}
