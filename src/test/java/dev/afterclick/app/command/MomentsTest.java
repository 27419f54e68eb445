package dev.afterclick.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.afterclick.git.GitProgram;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MomentsTest {

  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

  private final Moments moments =
      new Moments(NOW, ZoneId.of("Europe/Berlin"), GitProgram.in(Path.of("").toAbsolutePath()));

  @ParameterizedTest
  @CsvSource({
    "2026-11-22T10:30:00Z,      2026-11-22T10:30:00Z",
    "2026-11-22T10:30:00+05:30, 2026-11-22T05:00:00Z",
    "2026-11-22T10:30,          2026-11-22T09:30:00Z",
    "2026-11-22 10:30:15,       2026-11-22T09:30:15Z",
    "2026-11-22,                2026-11-21T23:00:00Z",
    "10:30,                     2026-11-23T09:30:00Z",
    "13:00:00,                  2026-11-23T12:00:00Z",
    "13:30,                     2026-11-22T12:30:00Z",
    "today,                     2026-11-22T23:00:00Z",
    "yesterday,                 2026-11-21T23:00:00Z",
    "45s,                       2026-11-23T11:59:15Z",
    "30m,                       2026-11-23T11:30:00Z",
    "1h30m,                     2026-11-23T10:30:00Z",
    "3d,                        2026-11-20T12:00:00Z",
    "2w,                        2026-11-09T12:00:00Z"
  })
  void readsWhenSomethingBegins(String text, Instant moment) throws Exception {
    assertEquals(moment, moments.since(text));
  }

  @Test
  void countsADayToItsEnd() throws Exception {
    assertEquals(Instant.parse("2026-11-22T22:59:59.999999999Z"), moments.until("2026-11-22"));
    assertEquals(Instant.parse("2026-11-23T09:30:00Z"), moments.until("10:30"));
  }

  @Test
  void asksGitForWordsThatItKnows() throws Exception {
    Duration off =
        Duration.between(moments.since("2 hours ago"), Instant.now().minusSeconds(7200)).abs();
    assertEquals(0, off.toMinutes());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "2026-13-01", "25:00", "5x", "yesterdayish", "1h-"})
  void refusesWhatIsNoTime(String text) {
    assertThrows(Trouble.class, () -> moments.since(text));
  }
}
