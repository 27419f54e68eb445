package dev.afterclick.agents.protocol;

import dev.afterclick.agents.protocol.HookFields.Thing;
import dev.afterclick.model.AgentNote;
import dev.afterclick.model.SessionId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Makes one note of what any agent's hook says. */
public final class Normaliser {

  private static final int LONGEST_ID = 100;
  private static final int LONGEST_TITLE = 100;

  private Normaliser() {}

  /**
   * What was understood.
   *
   * @param event the event's name as the agent gives it, for the answer
   */
  public record Heard(AgentNote note, String event) {}

  /**
   * Reads a hook's input.
   *
   * @param event the event's name where the agent does not say it in its input, else anything
   * @param here where the hook ran, for an agent that does not say
   * @return nothing for what is no note, whatever it is
   */
  public static Optional<Heard> read(
      Agent agent, String event, String input, Instant at, Path here) {
    HookFields fields = HookFields.of(input);
    String name = fields.get(Thing.EVENT).orElse(event);
    Optional<AgentNote.Moment> moment =
        Moments.of(name, fields.get(Thing.TOOL).orElse(""), fields.hasFailed());
    Optional<String> session = fields.get(Thing.SESSION).map(Normaliser::safe);
    if (moment.isEmpty() || session.filter(id -> !id.isEmpty()).isEmpty()) {
      return Optional.empty();
    }
    Path folder = fields.get(Thing.FOLDER).flatMap(text -> RealFiles.folder(text)).orElse(here);
    return Optional.of(
        new Heard(note(agent, fields, session.get(), moment.get(), at, folder), name));
  }

  private static AgentNote note(
      Agent agent,
      HookFields fields,
      String session,
      AgentNote.Moment moment,
      Instant at,
      Path folder) {
    SessionId own = new SessionId(agent.word() + ":" + session);
    Optional<SessionId> sub =
        fields
            .get(Thing.SUB_AGENT)
            .map(Normaliser::safe)
            .filter(id -> !id.isEmpty())
            .map(id -> new SessionId(own.value() + ":" + id));
    return new AgentNote(
        at,
        sub.orElse(own),
        sub.map(id -> own),
        agent.word(),
        fields.get(Thing.TITLE).flatMap(Normaliser::title),
        moment,
        folder,
        files(moment, fields, folder),
        fields.get(Thing.CALL).map(Normaliser::safe).filter(id -> !id.isEmpty()));
  }

  private static List<Path> files(AgentNote.Moment moment, HookFields fields, Path folder) {
    boolean named =
        moment == AgentNote.Moment.READING
            || moment == AgentNote.Moment.EDITING
            || moment == AgentNote.Moment.EDITED
            // A command can be a patch.
            || moment == AgentNote.Moment.SHELL_OPENED;
    return named
        ? fields.paths().stream()
            .flatMap(path -> RealFiles.file(folder, path).stream())
            .distinct()
            .toList()
        : List.of();
  }

  /** Leaves of an id what can stand in a file's name and on a screen. */
  private static String safe(String id) {
    String plain = id.replaceAll("[^A-Za-z0-9._-]", "-");
    return plain.substring(0, Math.min(plain.length(), LONGEST_ID));
  }

  private static Optional<String> title(String text) {
    return text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .map(
            line ->
                line.substring(
                    0,
                    line.offsetByCodePoints(
                        0, Math.min(LONGEST_TITLE, line.codePointCount(0, line.length())))))
        .findFirst();
  }
}
