package dev.afterclick.app.loop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.afterclick.git.GitException;
import dev.afterclick.model.Effect;
import dev.afterclick.model.Event;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

/** Checks that whatever becomes of an effect is told. */
final class OutcomeTest {

  private static final Instant NOW = Instant.parse("2026-11-22T09:14:59Z");
  private static final Effect EFFECT = new Effect.ListWorktrees();

  @Test
  void isWhatTheDeedFound() {
    Event found = new Event.RefsMoved(NOW);

    assertEquals(found, outcome(() -> found));
  }

  @Test
  void saysWhatWasTriedAndWhatStoodInTheWay() {
    assertEquals(
        failed("cannot run git: no such program"),
        outcome(
            () -> {
              throw new GitException("cannot run git", new IOException("no such program"));
            }));
  }

  @Test
  void callsABugABug() {
    assertEquals(
        failed("a bug in afterclick: java.lang.IllegalStateException: odd"),
        outcome(
            () -> {
              throw new IllegalStateException("odd");
            }));
  }

  @Test
  void survivesAHeapThatIsTooSmall() {
    assertEquals(
        failed("a bug in afterclick: java.lang.OutOfMemoryError: Java heap space"),
        outcome(
            () -> {
              throw new OutOfMemoryError("Java heap space");
            }));
  }

  private static Event outcome(Outcome.Deed deed) {
    return Outcome.of(EFFECT, InstantSource.fixed(NOW), deed);
  }

  private static Event failed(String reason) {
    return new Event.Failed(NOW, EFFECT, reason);
  }
}
