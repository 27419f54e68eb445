package dev.afterclick.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Knows when the next picture is due. For the screen's thread. */
final class Pace {

  /** Boards come faster than eyes see; keys are answered at once all the same. */
  private static final Duration BOARD_PAUSE = Duration.ofMillis(25);

  private static final Duration LONGEST_SLEEP = Duration.ofHours(1);

  private final InstantSource clock;
  private Optional<Instant> wakeAt = Optional.empty();
  private boolean boardWaits;
  private long paintedAt;

  Pace(InstantSource clock) {
    this.clock = clock;
  }

  /** Takes note that a picture was painted, which is true until then. */
  void painted(Optional<Instant> until) {
    wakeAt = until;
    paintedAt = System.nanoTime();
  }

  /** Tells whether to paint now what is new. */
  boolean isDue(boolean onlyBoards) {
    boardWaits = onlyBoards && sincePainted().compareTo(BOARD_PAUSE) < 0;
    return !boardWaits;
  }

  Duration untilNextPicture() {
    if (boardWaits) {
      return positive(BOARD_PAUSE.minus(sincePainted()));
    }
    Instant now = clock.instant();
    return wakeAt.map(at -> positive(Duration.between(now, at))).orElse(LONGEST_SLEEP);
  }

  private Duration sincePainted() {
    return Duration.ofNanos(System.nanoTime() - paintedAt);
  }

  private static Duration positive(Duration duration) {
    return duration.isNegative() ? Duration.ZERO : duration;
  }
}
