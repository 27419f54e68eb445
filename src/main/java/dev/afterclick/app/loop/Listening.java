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
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Reads what the agents' hooks have left, and tells it.
 *
 * <p>Hooks run before the write that they are about. So whoever has seen a write has it told after
 * what hooks have left by then, or nobody would know whose it was.
 */
final class Listening {

  private final Path home;
  private final Spool spool;
  private final BooleanSupplier recording;
  private final boolean watching;
  private final InstantSource clock;
  private final Consumer<Event> events;
  private boolean prepared;

  /**
   * Makes it for what afterclick keeps at {@code home}.
   *
   * @param recording whether this process keeps the record, and so takes what it reads
   * @param watching whether it goes on: a single look leaves everything as it is
   * @param events takes what is told
   */
  Listening(
      Path home,
      BooleanSupplier recording,
      boolean watching,
      InstantSource clock,
      Consumer<Event> events) {
    this.home = home;
    this.spool = new Spool(home);
    this.recording = recording;
    this.watching = watching;
    this.clock = clock;
    this.events = events;
  }

  /** Tells what has come since the last time. */
  synchronized void read() throws GitException {
    if (!watching) {
      return;
    }
    try {
      prepare();
      Spool.News news = spool.next(recording.getAsBoolean());
      List<AgentNote> notes =
          news.inputs().stream().flatMap(input -> note(input).stream()).toList();
      if (!notes.isEmpty()) {
        events.accept(new Event.AgentsTold(clock.instant(), notes));
      }
      if (!news.warnings().isEmpty()) {
        events.accept(new Event.AgentsWarned(clock.instant(), news.warnings()));
      }
    } catch (IOException e) {
      throw new GitException("cannot read what agents have told in " + home, e);
    }
  }

  /** Tells what somebody saw, after what hooks have left by now. */
  void tellAfterwards(Event seen) {
    if (seen instanceof Event.Seen) {
      try {
        read();
      } catch (GitException | RuntimeException e) {
        // Whoever reads it by itself meets the same, and says so; the sight is told.
      }
    }
    events.accept(seen);
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
