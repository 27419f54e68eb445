package dev.afterclick.app.output;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How large a content was, in words. */
final class NotStoredTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0 bytes",
    "999, 999 bytes",
    "1000, 1.0 kB",
    "9949, 9.9 kB",
    "9950, 10 kB",
    "23893, 24 kB",
    "999499, 999 kB",
    "999500, 1.0 MB",
    "10485761, 10 MB",
    "5000000000, 5.0 GB",
    "9223372036854775807, 9.2 EB"
  })
  void countsInTheLargestUnitThatFits(long size, String words) {
    assertEquals(words, new NotStored(size).words());
  }
}
