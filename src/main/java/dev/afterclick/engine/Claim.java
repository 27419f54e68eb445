package dev.afterclick.engine;

import dev.afterclick.model.SessionId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * That an agent's session has said to write a path.
 *
 * @param made when it said so, which is before it asks a person for permission
 * @param closed when it had written; nothing until then
 * @param used whether a touch was seen that it explains
 */
record Claim(SessionId session, Instant made, Optional<Instant> closed, boolean used) {

  /** A person may think about a permission; nobody should be credited for ever. */
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private static final Duration GRACE = Duration.ofSeconds(5);

  /** Tells whether it explains a write that is seen at {@code moment}. */
  boolean covers(Instant moment) {
    Instant end = closed.map(at -> at.plus(GRACE)).orElse(made.plus(LONGEST));
    return !end.isBefore(moment) && !(used && closed.isPresent());
  }

  Claim closedAt(Instant moment) {
    return closed.isPresent() ? this : new Claim(session, made, Optional.of(moment), used);
  }

  Claim usedNow() {
    return new Claim(session, made, closed, true);
  }
}
