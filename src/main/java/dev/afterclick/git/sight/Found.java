package dev.afterclick.git.sight;

import dev.afterclick.model.Version;
import java.time.Instant;
import java.util.Optional;

/**
 * What a look at one file found.
 *
 * @param version what stands there as git would commit it; nothing if no file of ours does
 * @param stat how the file was then
 * @param kept whether the content can be read from a store
 * @param settled whether nobody wrote while it was read
 * @param readAt when that was
 */
record Found(
    Optional<Version> version, Optional<Stat> stat, boolean kept, boolean settled, Instant readAt) {

  static Found nothing(Instant at) {
    return new Found(Optional.empty(), Optional.empty(), true, true, at);
  }

  /** Tells whether a file that now is as {@code stat} tells must still hold the same. */
  boolean vouchesFor(Optional<Stat> now) {
    return settled && stat.equals(now) && stat.map(s -> s.isOlderThan(readAt)).orElse(true);
  }
}
