package dev.afterclick.app.loop;

import dev.afterclick.git.GitException;
import dev.afterclick.git.GitProgram;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The setting that says how long a session that has ended stays on the board. */
final class Linger {

  private static final Duration USUAL = Duration.ofMinutes(10);

  private static final Pattern SPAN = Pattern.compile("([0-9]{1,6})([smhd]?)");

  private Linger() {}

  /** Reads it; what cannot be read, or is no span of time, counts as ten minutes. */
  static Duration read(GitProgram git) {
    try {
      return of(git.attempt(new byte[0], "config", "--get", "afterclick.linger").text());
    } catch (GitException e) {
      return USUAL;
    }
  }

  /** Reads a number of minutes, or of what the letter behind it says. */
  static Duration of(String text) {
    Matcher span = SPAN.matcher(text);
    if (!span.matches()) {
      return USUAL;
    }
    long number = Long.parseLong(span.group(1));
    return switch (span.group(2)) {
      case "s" -> Duration.ofSeconds(number);
      case "h" -> Duration.ofHours(number);
      case "d" -> Duration.ofDays(number);
      default -> Duration.ofMinutes(number);
    };
  }
}
