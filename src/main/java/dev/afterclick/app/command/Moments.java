package dev.afterclick.app.command;

import dev.afterclick.git.GitException;
import dev.afterclick.git.GitProgram;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads moments as people write them. */
final class Moments {

  private static final Map<String, Duration> UNITS =
      Map.of(
          "s", Duration.ofSeconds(1),
          "m", Duration.ofMinutes(1),
          "h", Duration.ofHours(1),
          "d", Duration.ofDays(1),
          "w", Duration.ofDays(7));

  private static final Pattern AGE = Pattern.compile("(\\d{1,6})([smhdw])");

  /** Git takes any word for now; these it knows. */
  private static final Pattern WORDS =
      Pattern.compile(
          "(?=.*[a-z])([\\s.,:/-]*(\\d+|now|today|yesterday|midnight|noon|tea|am|pm|ago|last|at|one|two|three"
              + "|four|five|six|seven|eight|nine|ten|(second|minute|hour|day|week|month|year)s?"
              + "|(mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june"
              + "|july|august|september|october|november|december|mon|tue|wed|thu|fri|sat|sun|jan"
              + "|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec))+");

  private final Instant now;
  private final ZoneId zone;
  private final GitProgram git;

  Moments(Instant now, ZoneId zone, GitProgram git) {
    this.now = now;
    this.zone = zone;
    this.git = git;
  }

  /** Reads when something begins: a day with its first moment. */
  Instant since(String text) throws Trouble, GitException {
    return read("--since", text, LocalTime.MIN);
  }

  /** Reads when something ends: a day with its last moment. */
  Instant until(String text) throws Trouble, GitException {
    return read("--until", text, LocalTime.MAX);
  }

  /** Reads a moment: a day with its first. */
  Instant at(String text) throws Trouble, GitException {
    return read("--at", text, LocalTime.MIN);
  }

  private Instant read(String option, String text, LocalTime ofDay) throws Trouble, GitException {
    String asked = text.strip();
    return age(asked)
        .or(() -> tried(() -> OffsetDateTime.parse(asked).toInstant()))
        .or(() -> tried(() -> local(LocalDateTime.parse(asked.replace(' ', 'T')))))
        .or(() -> tried(() -> local(LocalDate.parse(asked).atTime(ofDay))))
        .or(() -> tried(() -> lastTime(LocalTime.parse(asked))))
        .or(() -> today(asked, ofDay))
        .or(() -> words(asked))
        .orElseThrow(
            () ->
                new Trouble(
                    option + ": \"" + text + "\" is no time",
                    "for example 30m, 2h, 3d, 10:30, 2026-11-22, 2026-11-22T10:30:00Z, yesterday"));
  }

  /** Something that the platform's own readers take or refuse. */
  private interface Reading {
    Instant read();
  }

  private static Optional<Instant> tried(Reading reading) {
    try {
      return Optional.of(reading.read());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private Optional<Instant> age(String text) {
    Duration age = Duration.ZERO;
    Matcher part = AGE.matcher(text);
    int end = 0;
    while (part.find() && part.start() == end) {
      age =
          age.plus(
              UNITS
                  .getOrDefault(part.group(2), Duration.ZERO)
                  .multipliedBy(Long.parseLong(part.group(1))));
      end = part.end();
    }
    return end > 0 && end == text.length() ? Optional.of(now.minus(age)) : Optional.empty();
  }

  private Instant local(LocalDateTime time) {
    return time.atZone(zone).toInstant();
  }

  /** Nobody asks what will happen: a time of day that is still to come was yesterday's. */
  private Instant lastTime(LocalTime time) {
    ZonedDateTime today = time.atDate(LocalDate.ofInstant(now, zone)).atZone(zone);
    return (today.toInstant().isAfter(now) ? today.minusDays(1) : today).toInstant();
  }

  private Optional<Instant> today(String text, LocalTime ofDay) {
    LocalDate today = LocalDate.ofInstant(now, zone);
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "today" -> Optional.of(local(today.atTime(ofDay)));
      case "yesterday" -> Optional.of(local(today.minusDays(1).atTime(ofDay)));
      default -> Optional.empty();
    };
  }

  private Optional<Instant> words(String text) {
    if (!WORDS.matcher(text.toLowerCase(Locale.ROOT)).matches()) {
      return Optional.empty();
    }
    try {
      String said = git.run("rev-parse", "--since=" + text).text();
      return Optional.of(Instant.ofEpochSecond(Long.parseLong(said.replace("--max-age=", ""))));
    } catch (GitException | NumberFormatException e) {
      return Optional.empty();
    }
  }
}
