package dev.afterclick.model;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What an agent's hook told of one moment in the agent's session.
 *
 * @param at when the hook ran
 * @param session the agent's own session; distinct from every worktree's
 * @param parent the session that sent this one, for a sub-agent
 * @param agent the agent's kind, such as {@code claude}
 * @param title how the person calls the session, when the agent told it
 * @param moment what the agent was at
 * @param folder where the agent stood, absolute and real
 * @param files the files the moment is about, absolute and real up to the last folder there is
 * @param call names the tool's call, so that one that is told twice counts once
 */
public record AgentNote(
    Instant at,
    SessionId session,
    Optional<SessionId> parent,
    String agent,
    Optional<String> title,
    Moment moment,
    Path folder,
    List<Path> files,
    Optional<String> call) {

  /** What an agent can be at. */
  public enum Moment {
    STARTED,
    /** A person has asked it something: it works. */
    PROMPTED,
    /** It is about to read the files. */
    READING,
    /** It is about to write the files. */
    EDITING,
    /** It has written the files. */
    EDITED,
    /** It is about to run a command that may write anything. */
    SHELL_OPENED,
    /** That command is over. */
    SHELL_CLOSED,
    /** It waits for a person. */
    WAITING,
    ENDED
  }
}
