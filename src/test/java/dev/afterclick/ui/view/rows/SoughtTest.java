package dev.afterclick.ui.view.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Looks for texts as people type them. */
final class SoughtTest {

  @ParameterizedTest
  @CsvSource({
    "session, src/lib/session.ts, true",
    "SESSION, src/lib/session.ts, true",
    "readme, docs/README.md, true",
    "aab, xaaab, true",
    "ts, session.tx, false",
    "session.ts, session.t, false",
    "÷, a/÷.txt, true",
    "É, café, true",
    "🦊, emoji/👩‍🚀🦊.md, true",
    "%e9, d%E9p%F4t, true",
    "'', anything, true",
    "x, '', false",
  })
  void findsATextInCapitalsOrNot(String text, String path, boolean found) {
    assertEquals(found, new Sought(text).isIn(path));
  }
}
