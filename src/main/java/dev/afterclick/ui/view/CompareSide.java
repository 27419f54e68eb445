package dev.afterclick.ui.view;

import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Version;
import java.time.Instant;
import java.util.Optional;

/**
 * One side of a comparison.
 *
 * @param label whose version it is
 * @param path where that side has it
 * @param version what stands there; nothing where there is no file
 * @param touched when it was written, where that is known
 */
public record CompareSide(
    String label, RepoPath path, Optional<Version> version, Optional<Instant> touched) {

  boolean sameVersion(CompareSide other) {
    return version.equals(other.version);
  }
}
