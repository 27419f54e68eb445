package dev.afterclick.engine;

import dev.afterclick.model.AgentNote;
import dev.afterclick.model.AgentNote.Moment;
import dev.afterclick.model.SessionId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Says what an agent's hook tells. */
record Note(
    String session,
    Optional<String> parent,
    String agent,
    Optional<String> title,
    Optional<String> call,
    String worktree) {

  /** Speaks for a session that stands in a worktree. */
  static Note of(String session, String worktree) {
    return new Note(
        session, Optional.empty(), "claude", Optional.empty(), Optional.empty(), worktree);
  }

  Note agent(String kind) {
    return new Note(session, parent, kind, title, call, worktree);
  }

  Note titled(String name) {
    return new Note(session, parent, agent, Optional.of(name), call, worktree);
  }

  Note sentBy(String sender) {
    return new Note(session, Optional.of(sender), agent, title, call, worktree);
  }

  Note call(String name) {
    return new Note(session, parent, agent, title, Optional.of(name), worktree);
  }

  AgentNote at(Instant moment, Moment what, String... files) {
    Path folder = Path.of("/work", worktree);
    List<Path> all = Stream.of(files).map(folder::resolve).toList();
    return new AgentNote(
        moment,
        new SessionId(session),
        parent.map(SessionId::new),
        agent,
        title,
        what,
        folder,
        all,
        call);
  }
}
