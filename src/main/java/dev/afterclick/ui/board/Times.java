package dev.afterclick.ui.board;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Says when things happened, by the clock on the wall.
 *
 * @param now today is the day of this
 * @param zone where the person is
 */
public record Times(Instant now, ZoneId zone) {

  private static final DateTimeFormatter SECONDS = format("HH:mm:ss");
  private static final DateTimeFormatter MINUTES = format("HH:mm");
  private static final DateTimeFormatter DAY = format("MM-dd");

  /** Returns {@code 14:03:22}. */
  public String seconds(Instant then) {
    return SECONDS.format(then.atZone(zone));
  }

  /** Returns {@code 14:03}. */
  public String minutes(Instant then) {
    return MINUTES.format(then.atZone(zone));
  }

  /** Returns the day of it, as {@code 11-22}. */
  public String day(Instant then) {
    return DAY.format(then.atZone(zone));
  }

  /** Tells whether it was today. */
  public boolean isToday(Instant then) {
    return dayOf(then).equals(dayOf(now));
  }

  /** Returns {@code 14:03:22}, with the day before it if it was another. */
  public String moment(Instant then) {
    return isToday(then) ? seconds(then) : day(then) + " " + seconds(then);
  }

  private LocalDate dayOf(Instant then) {
    return LocalDate.ofInstant(then, zone);
  }

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
  }
}
