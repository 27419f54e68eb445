package dev.afterclick.ui.board;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Says how long ago things happened, and notes when the first of these answers will change.
 *
 * <p>Everything is counted in whole seconds, so that a hundred ages change together and not at a
 * hundred moments of each second. For one picture, on one thread.
 */
public final class Ages {

  /** How long a touch glows, and is called {@code now}. */
  private static final Duration FRESH = Duration.ofSeconds(2);

  private final Instant now;
  private Instant nextChange = Instant.MAX;

  public Ages(Instant now) {
    this.now = now.truncatedTo(ChronoUnit.SECONDS);
  }

  /** Returns {@code now}, or a number of seconds, minutes, hours or days: {@code 8s 4m 2h 3d}. */
  public String of(Instant then) {
    Duration age = age(then);
    if (age.compareTo(FRESH) < 0) {
      changesIn(FRESH.minus(age));
      return "now";
    }
    if (age.toMinutes() < 1) {
      return counted(age, Duration.ofSeconds(1), "s");
    }
    if (age.toHours() < 1) {
      return counted(age, Duration.ofMinutes(1), "m");
    }
    return age.toDays() < 1
        ? counted(age, Duration.ofHours(1), "h")
        : counted(age, Duration.ofDays(1), "d");
  }

  /** Returns {@code just now}, or how long ago: {@code 4m ago}. */
  String ago(Instant then) {
    String age = of(then);
    return age.equals("now") ? "just now" : age + " ago";
  }

  /** Tells whether something happened just now. */
  public boolean isFresh(Instant then) {
    return isWithin(FRESH, then);
  }

  /** Tells whether something happened less than {@code span} ago. */
  public boolean isWithin(Duration span, Instant then) {
    Duration age = age(then);
    boolean within = age.compareTo(span) < 0;
    if (within) {
      changesIn(span.minus(age));
    }
    return within;
  }

  /** Returns when what was said here is first no longer true. */
  public Optional<Instant> nextChange() {
    return nextChange.equals(Instant.MAX) ? Optional.empty() : Optional.of(nextChange);
  }

  private String counted(Duration age, Duration unit, String sign) {
    long count = age.dividedBy(unit);
    changesIn(unit.multipliedBy(count + 1).minus(age));
    return count + sign;
  }

  private void changesIn(Duration wait) {
    Instant change = now.plus(wait);
    nextChange = change.isBefore(nextChange) ? change : nextChange;
  }

  /** A clock that was set back must not make an age negative. */
  private Duration age(Instant then) {
    Duration age = Duration.between(then.truncatedTo(ChronoUnit.SECONDS), now);
    return age.isNegative() ? Duration.ZERO : age;
  }
}
