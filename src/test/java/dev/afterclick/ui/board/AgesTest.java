package dev.afterclick.ui.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AgesTest {

  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "PT0S, now",
    "PT1S, now",
    "PT2S, 2s",
    "PT59S, 59s",
    "PT1M, 1m",
    "PT59M59S, 59m",
    "PT1H, 1h",
    "PT23H59M, 23h",
    "PT24H, 1d",
    "PT1000H, 41d",
    "PT-5S, now"
  })
  void namesTheLargestUnitThatFits(Duration age, String words) {
    assertEquals(words, new Ages(NOW).of(NOW.minus(age)));
  }

  @Test
  void changesAllAgesOfASecondAtOnce() {
    Ages ages = new Ages(NOW.plusMillis(700));
    assertEquals("8s", ages.of(NOW.minusMillis(7_400)));
    assertEquals(Optional.of(NOW.plusSeconds(1)), ages.nextChange());
    assertEquals("8s", ages.of(NOW.minusMillis(7_900)));
    assertEquals(Optional.of(NOW.plusSeconds(1)), ages.nextChange());
  }

  @Test
  void wakesNobodyBeforeTheFirstAgeChanges() {
    Ages ages = new Ages(NOW);
    assertEquals(Optional.empty(), ages.nextChange());
    ages.of(NOW.minus(Duration.ofHours(3)));
    assertEquals(Optional.of(NOW.plus(Duration.ofHours(1))), ages.nextChange());
    ages.of(NOW.minusSeconds(90));
    assertEquals(Optional.of(NOW.plusSeconds(30)), ages.nextChange());
  }

  @Test
  void glowsForTwoSeconds() {
    Ages ages = new Ages(NOW);
    assertTrue(ages.isFresh(NOW.minusSeconds(1)));
    assertEquals(Optional.of(NOW.plusSeconds(1)), ages.nextChange());
    assertFalse(ages.isFresh(NOW.minusSeconds(2)));
  }

  @Test
  void saysItInASentence() {
    Ages ages = new Ages(NOW);
    assertEquals("just now", ages.ago(NOW));
    assertEquals("4m ago", ages.ago(NOW.minusSeconds(250)));
  }
}
