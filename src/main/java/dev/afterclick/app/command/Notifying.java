package dev.afterclick.app.command;

import dev.afterclick.app.loop.EngineHost;
import dev.afterclick.app.notify.Notifier;
import dev.afterclick.model.Degradation;
import dev.afterclick.model.Event;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** Opens what tells a person of new overlaps. To be made before the engine begins. */
final class Notifying {

  private final Surroundings here;
  private final Instant began;

  Notifying(Surroundings here) {
    this.here = here;
    this.began = here.clock().instant();
  }

  /** Opens it for an engine, and for the terminal that it may make ring. */
  Notifier open(EngineHost host, Optional<Consumer<String>> terminal) {
    return new Notifier(
        new Notifier.Place(
            here.git(),
            host.repository().commonDir(),
            here.clock(),
            began,
            here.environment(),
            terminal,
            host::isRecording,
            trouble -> tell(host, trouble)));
  }

  private void tell(EngineHost host, Optional<String> trouble) {
    Instant now = here.clock().instant();
    Degradation degradation =
        new Degradation(
            Degradation.Kind.NOTIFY, Optional.empty(), Optional.empty(), trouble.orElse(""));
    host.tell(
        trouble.isPresent()
            ? new Event.Degraded(now, degradation)
            : new Event.Recovered(now, degradation));
  }
}
