package dev.afterclick.app.hook;

import dev.afterclick.agents.protocol.Agent;
import dev.afterclick.agents.protocol.Answer;
import dev.afterclick.agents.protocol.Normaliser;
import dev.afterclick.agents.state.Place;
import dev.afterclick.agents.state.Spool;
import dev.afterclick.git.GitException;
import dev.afterclick.model.AgentNote;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** One run of an agent's hook, from what the agent says to what is answered. */
public final class HookRun {

  private final Agent agent;
  private final String event;
  private final boolean spooled;
  private final InstantSource clock;

  private HookRun(Agent agent, String event, boolean spooled, InstantSource clock) {
    this.agent = agent;
    this.event = event;
    this.spooled = spooled;
    this.clock = clock;
  }

  /**
   * Returns the answer; nothing for an agent or an input that is not understood.
   *
   * @param agent the agent's word
   * @param event the event's name, for an agent whose input does not tell
   * @param spooled whether the input has been left for the engine already
   * @param here where the hook runs, absolute
   */
  public static Optional<String> answer(
      String agent, String event, boolean spooled, byte[] input, Path here, InstantSource clock)
      throws IOException, GitException {
    Optional<Agent> known = Agent.named(agent);
    return known.isPresent()
        ? new HookRun(known.get(), event, spooled, clock).answer(input, here.toRealPath())
        : Optional.empty();
  }

  private Optional<String> answer(byte[] input, Path here) throws IOException, GitException {
    String text = new String(input, StandardCharsets.UTF_8);
    Optional<Normaliser.Heard> heard = Normaliser.read(agent, event, text, clock.instant(), here);
    if (heard.isEmpty()) {
      return Optional.empty();
    }
    AgentNote note = heard.get().note();
    Optional<Place> place = place(note).filter(Place::isWatched);
    if (place.isEmpty()) {
      return Optional.empty();
    }
    if (!spooled) {
      new Spool(place.get().home()).add(agent.word(), heard.get().event(), input);
    }
    List<Optional<Answer>> answers =
        List.of(new Reminder(agent, heard.get()).answer(place.get()), warn(heard.get()));
    return answers.stream()
        .flatMap(Optional::stream)
        .reduce(Answer::and)
        .flatMap(answer -> answer.to(agent, heard.get().event()));
  }

  private Optional<Answer> warn(Normaliser.Heard heard) throws IOException, GitException {
    return new Warden(agent, heard, clock).answer();
  }

  /** Where the files are counts: agents send others into worktrees of their own. */
  private static Optional<Place> place(AgentNote note) {
    return note.files().stream().findFirst().flatMap(Place::of).or(() -> Place.of(note.folder()));
  }
}
