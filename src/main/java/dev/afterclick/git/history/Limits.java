package dev.afterclick.git.history;

import dev.afterclick.git.GitException;
import dev.afterclick.git.GitProgram;
import java.time.Duration;
import java.util.Locale;

/**
 * How much is kept, as the configuration says; what it says wrongly counts as not said.
 *
 * @param age for how long
 * @param size up to how many bytes
 */
public record Limits(Duration age, long size) {

  private static final Duration DEFAULT_AGE = Duration.ofDays(14);
  private static final long DEFAULT_SIZE = 1L << 30;
  private static final int WEEK = 7;

  /** Reads {@code afterclick.keep} and {@code afterclick.maxStoreSize}. */
  public static Limits read(GitProgram git) throws GitException {
    return new Limits(age(value(git, "keep")), size(value(git, "maxStoreSize")));
  }

  private static String value(GitProgram git, String name) throws GitException {
    return git.attempt(new byte[0], "config", "--get", "afterclick." + name)
        .text()
        .strip()
        .toLowerCase(Locale.ROOT);
  }

  private static Duration age(String value) {
    // Less than a day would cut what is only just being written.
    if (!value.matches("0*[1-9]\\d{0,4}[dw]?")) {
      return DEFAULT_AGE;
    }
    long count = Long.parseLong(value.replaceAll("[dw]", ""));
    return Duration.ofDays(value.endsWith("w") ? WEEK * count : count);
  }

  private static long size(String value) {
    if (!value.matches("\\d{1,9}[kmg]?")) {
      return DEFAULT_SIZE;
    }
    int unit = "kmg".indexOf(value.charAt(value.length() - 1));
    return Long.parseLong(value.replaceAll("[kmg]", "")) << (10 * (unit + 1));
  }
}
