package dev.afterclick.app.loop;

import dev.afterclick.model.AgentProcess;
import dev.afterclick.model.Event;
import java.io.Closeable;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Looks every few seconds which agents run, and tells when that has changed. */
final class Lookout implements Closeable {

  private static final int EVERY_SECONDS = 5;

  private final Supplier<List<AgentProcess>> agents;
  private final InstantSource clock;
  private final Consumer<Event> events;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(Threads.named("lookout"));
  private List<AgentProcess> told = List.of();

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
    if (!now.equals(told)) {
      told = now;
      events.accept(new Event.AgentsSeen(clock.instant(), now));
    }
  }
}
