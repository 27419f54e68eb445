package dev.afterclick.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Checks that nothing which is done later gets lost. */
final class ClockworkTest {

  private final CompletableFuture<Throwable> told = new CompletableFuture<>();
  private final Clockwork clockwork = new Clockwork(told::complete);

  @AfterEach
  void end() {
    clockwork.close();
  }

  @Test
  void tellsOfABugAndGoesOn() throws Exception {
    IllegalStateException bug = new IllegalStateException("odd");
    CompletableFuture<String> next = new CompletableFuture<>();

    clockwork.after(
        Duration.ZERO,
        () -> {
          throw bug;
        });
    clockwork.after(Duration.ZERO, () -> next.complete("done"));

    assertSame(bug, told.get(20, TimeUnit.SECONDS));
    assertEquals("done", next.get(20, TimeUnit.SECONDS));
  }
}
