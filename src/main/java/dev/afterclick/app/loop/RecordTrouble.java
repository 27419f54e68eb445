package dev.afterclick.app.loop;

import dev.afterclick.journal.Journal;
import dev.afterclick.model.Degradation;
import dev.afterclick.model.Event;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;

/** Tells the engine when nothing can be recorded, and when that is over. */
record RecordTrouble(InstantSource clock, Consumer<Event> events) implements Journal.Trouble {

  @Override
  public void began(String why) {
    events.accept(new Event.Degraded(clock.instant(), unrecorded(why)));
  }

  @Override
  public void ended() {
    events.accept(new Event.Recovered(clock.instant(), unrecorded("")));
  }

  private static Degradation unrecorded(String why) {
    return new Degradation(Degradation.Kind.RECORD, Optional.empty(), Optional.empty(), why);
  }
}
