package dev.afterclick.app.hook;

import dev.afterclick.agents.protocol.Agent;
import dev.afterclick.agents.protocol.Answer;
import dev.afterclick.agents.protocol.Normaliser;
import dev.afterclick.agents.state.Place;
import dev.afterclick.agents.state.Spool;
import dev.afterclick.agents.state.Warned;
import dev.afterclick.git.GitException;
import dev.afterclick.git.GitProgram;
import dev.afterclick.model.AgentNote;
import dev.afterclick.model.Hold;
import dev.afterclick.model.HoldId;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Warning;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Stops a session once before it overwrites what another one has changed, and lets it go on when it
 * comes again: it has read by then what the other one did. Who only reads is told, and not stopped.
 */
final class Warden {

  /** More than any person's patch touches; an agent that rewrites all of it is told of these. */
  private static final int MOST_FILES = 20;

  /** In chars: who has so much to read need not be told of further files before it comes again. */
  private static final int ENOUGH = 20_000;

  private final Agent agent;
  private final String event;
  private final AgentNote note;
  private final InstantSource clock;
  private final List<String> told = new ArrayList<>();

  Warden(Agent agent, Normaliser.Heard heard, InstantSource clock) {
    this.agent = agent;
    this.event = heard.event();
    this.note = heard.note();
    this.clock = clock;
  }

  /** Returns what to say; nothing where there is no objection. */
  Optional<Answer> answer() throws IOException, GitException {
    if (!isEditing() && !(isReading() && agent.hearsContextAt(event))) {
      return Optional.empty();
    }
    for (Path file : note.files().stream().limit(MOST_FILES).toList()) {
      if (told.stream().mapToInt(String::length).sum() > ENOUGH) {
        break;
      }
      Optional<Place> place = Place.of(file).filter(Place::isWatched);
      if (place.isPresent() && !file.equals(place.get().root())) {
        look(place.get(), RepoPath.between(place.get().root(), file));
      }
    }
    if (told.isEmpty()) {
      return Optional.empty();
    }
    String all = String.join("\n\n", told);
    return Optional.of(isReading() ? new Answer.Context(all) : new Answer.Deny(all));
  }

  private boolean isReading() {
    return note.moment() == AgentNote.Moment.READING;
  }

  /** A command that is a patch writes the files that it names. */
  private boolean isEditing() {
    return note.moment() == AgentNote.Moment.EDITING
        || note.moment() == AgentNote.Moment.SHELL_OPENED;
  }

  private void look(Place place, RepoPath path) throws IOException, GitException {
    GitProgram git = GitProgram.in(place.commonDir()).with("GIT_DIR", ".");
    List<Rival> rivals = new Rivals(place, note, git).on(path);
    if (rivals.isEmpty()) {
      return;
    }
    Optional<Hold> hold =
        isReading() ? Optional.empty() : new Held(place.commonDir(), git).denying(path, rivals);
    Warned memory = new Warned(place.home(), note.session());
    for (Rival rival : rivals) {
      if (rival.here() && isReading()) {
        memory.add(path, rival.version(), Optional.empty(), clock.instant());
        continue; // It is about to see it.
      }
      String version = (isReading() ? "read:" : "") + rival.version();
      if (hold.isPresent() || !memory.knows(path, version, note.call())) {
        tell(place, path, rival, hold);
        memory.add(path, version, note.call(), clock.instant());
      }
    }
  }

  private void tell(Place place, RepoPath path, Rival rival, Optional<Hold> hold)
      throws IOException {
    String label = label(place);
    String advice = hold.map(Speech::advice).orElseGet(() -> Speech.advice(rival, isReading()));
    told.add(new Speech(label, clock.instant()).of(path, rival, advice));
    Optional<HoldId> held = hold.map(Hold::id);
    new Spool(place.home())
        .add(
            new Warning(
                clock.instant(),
                agent.word(),
                note.session(),
                label,
                path,
                rival.claim().label(),
                !isReading(),
                held));
  }

  /** Its own name, else what the engine calls whoever works where it stands. */
  private String label(Place place) throws IOException {
    if (note.title().isPresent()) {
      return note.title().get();
    }
    Optional<Place> own =
        Place.of(note.folder()).filter(at -> at.commonDir().equals(place.commonDir()));
    return own.orElse(place).label();
  }
}
