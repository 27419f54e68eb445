package dev.afterclick.app.loop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the setting is read that says how long a session that has ended stays. */
final class LingerTest {

  @ParameterizedTest
  @CsvSource({
    "0,PT0S",
    "30s,PT30S",
    "5,PT5M",
    "5m,PT5M",
    "2h,PT2H",
    "1d,PT24H",
    "'',PT10M",
    "soon,PT10M",
    "-1,PT10M",
    "99999999999999999999,PT10M"
  })
  void readsIt(String text, Duration span) {
    assertEquals(span, Linger.of(text));
  }
}
