package dev.afterclick.app.hook;

import dev.afterclick.agents.protocol.Agent;
import dev.afterclick.agents.protocol.Answer;
import dev.afterclick.agents.protocol.Normaliser;
import dev.afterclick.agents.state.Place;
import dev.afterclick.agents.state.Reread;
import dev.afterclick.model.AgentNote;
import dev.afterclick.model.RepoPath;
import dev.afterclick.ui.canvas.Harmless;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Tells a session that a file was reconciled, and that what it has read of it is outdated.
 *
 * <p>An edit of that file is denied once: the words have to come before it. Else they come with
 * whatever the agent hears next.
 */
final class Reminder {

  private final Agent agent;
  private final String event;
  private final AgentNote note;

  Reminder(Agent agent, Normaliser.Heard heard) {
    this.agent = agent;
    this.event = heard.event();
    this.note = heard.note();
  }

  Optional<Answer> answer(Place place) throws IOException {
    Reread notes = Reread.in(place);
    boolean editing = note.moment() == AgentNote.Moment.EDITING;
    if (editing || note.moment() == AgentNote.Moment.READING) {
      List<Reread.Note> named = notes.take(path -> isNamed(place, path));
      if (editing && !named.isEmpty()) {
        return Optional.of(new Answer.Deny(words(named)));
      }
    }
    if (!agent.hearsContextAt(event)) {
      return Optional.empty();
    }
    List<Reread.Note> all = notes.take(path -> true);
    return all.isEmpty() ? Optional.empty() : Optional.of(new Answer.Context(words(all)));
  }

  private boolean isNamed(Place place, RepoPath path) {
    Path file = path.in(place.root());
    return note.files().contains(file);
  }

  private static String words(List<Reread.Note> notes) {
    return notes.stream()
        .map(
            each ->
                Harmless.of(each.path().value())
                    + each.other()
                        .map(
                            it ->
                                " was just reconciled with the version of session "
                                    + Harmless.of(it))
                        .orElse(" was just put back to what it was before it was reconciled")
                    + ". Read it again before you edit it: what you have read is outdated.")
        .collect(Collectors.joining("\n"));
  }
}
