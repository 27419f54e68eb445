package dev.afterclick.ui.board;

import dev.afterclick.model.Entry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a person must see even when more comes at once: git met a hold.
 *
 * <p>Whoever looks up when an agent was stopped must find out why, although that agent goes on
 * writing.
 */
final class Flash {

  private static final Duration LONG_ENOUGH = Duration.ofSeconds(15);

  private Flash() {}

  /** Returns the newest of it, for as long as it takes to be seen. */
  static Optional<Entry> of(List<Entry> recent, Ages ages) {
    return recent.stream()
        .filter(entry -> entry instanceof Entry.GuardTold || entry instanceof Entry.Dodged)
        .findFirst()
        .filter(entry -> ages.isWithin(LONG_ENOUGH, entry.at()));
  }
}
