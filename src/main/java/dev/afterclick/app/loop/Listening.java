package dev.afterclick.app.loop;

import dev.afterclick.agents.protocol.Agent;
import dev.afterclick.agents.protocol.Normaliser;
import dev.afterclick.agents.state.Spool;
import dev.afterclick.git.GitException;
import dev.afterclick.model.AgentNote;
import dev.afterclick.model.Event;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Reads what the agents' hooks have left. For one thread. */
final class Listening {

  private final Path home;
  private final Spool spool;
  private final BooleanSupplier recording;
  private final boolean watching;
  private final InstantSource clock;
  private boolean prepared;

  /**
   * Makes it for what afterclick keeps at {@code home}.
   *
   * @param recording whether this process keeps the record, and so takes what it reads
   * @param watching whether it goes on: a single look leaves everything as it is
   */
  Listening(Path home, BooleanSupplier recording, boolean watching, InstantSource clock) {
    this.home = home;
    this.spool = new Spool(home);
    this.recording = recording;
    this.watching = watching;
    this.clock = clock;
  }

  /** Returns what has come since the last time, as events. */
  List<Event> read() throws GitException {
    if (!watching) {
      return List.of();
    }
    try {
      prepare();
      Spool.News news = spool.next(recording.getAsBoolean());
      List<AgentNote> notes =
          news.inputs().stream().flatMap(input -> note(input).stream()).toList();
      List<Event> events = new ArrayList<>();
      if (!notes.isEmpty()) {
        events.add(new Event.AgentsTold(clock.instant(), notes));
      }
      if (!news.warnings().isEmpty()) {
        events.add(new Event.AgentsWarned(clock.instant(), news.warnings()));
      }
      return events;
    } catch (IOException e) {
      throw new GitException("cannot read what agents have told in " + home, e);
    }
  }

  private void prepare() throws IOException {
    if (!prepared) {
      spool.prepare();
      spool.tidy(clock.instant());
      prepared = true;
    }
  }

  private Optional<AgentNote> note(Spool.Input input) {
    return Agent.named(input.agent())
        .flatMap(agent -> Normaliser.read(agent, input.event(), input.json(), input.at(), home))
        .map(Normaliser.Heard::note);
  }
}
