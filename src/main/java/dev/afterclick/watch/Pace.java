package dev.afterclick.watch;

import java.time.Duration;

/**
 * How long to wait for what.
 *
 * @param quiet how long a path must not move before it is reported
 * @param cap how long a path that keeps moving may go unreported
 * @param poll how often to look at what sends no events
 * @param rebuild how long a watcher that lost events stands at least before it is replaced, so that
 *     a burst too large for the system does not make us register watches without end
 */
public record Pace(Duration quiet, Duration cap, Duration poll, Duration rebuild) {

  /** Fast enough that a write is on the screen before the eye has moved there. */
  public static final Pace DEFAULT =
      new Pace(
          Duration.ofMillis(8),
          Duration.ofMillis(25),
          Duration.ofSeconds(2),
          Duration.ofSeconds(1));
}
