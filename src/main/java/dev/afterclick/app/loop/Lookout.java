package dev.afterclick.app.loop;

import dev.afterclick.model.AgentProcess;
import dev.afterclick.model.Event;
import java.io.Closeable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Looks every few seconds which agents run, and tells when that has changed; now and then without,
 * since who has left goes from the board when time passes, even where nothing else happens.
 */
final class Lookout implements Closeable {

  private static final int EVERY_SECONDS = 5;
  private static final Duration AT_LEAST_EVERY = Duration.ofMinutes(1);

  private final Supplier<List<AgentProcess>> agents;
  private final InstantSource clock;
  private final Consumer<Event> events;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(Threads.named("lookout"));
  private List<AgentProcess> told = List.of();
  private Instant toldAt = Instant.EPOCH;

  Lookout(Supplier<List<AgentProcess>> agents, InstantSource clock, Consumer<Event> events) {
    this.agents = agents;
    this.clock = clock;
    this.events = events;
  }

  void begin() {
    var unused = thread.scheduleWithFixedDelay(this::look, 0, EVERY_SECONDS, TimeUnit.SECONDS);
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }

  private void look() {
    List<AgentProcess> now = agents.get();
    Instant at = clock.instant();
    if (!now.equals(told) || !at.isBefore(toldAt.plus(AT_LEAST_EVERY))) {
      told = now;
      toldAt = at;
      events.accept(new Event.AgentsSeen(at, now));
    }
  }
}
