package dev.afterclick.engine;

import dev.afterclick.model.AgentNote;
import dev.afterclick.model.AgentState;
import dev.afterclick.model.SessionId;
import dev.afterclick.model.WorktreeId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An agent's session, as its hooks have told of it.
 *
 * @param home the worktree it stands in; nothing while it is in none
 * @param since when it was first heard of
 * @param heard when it was last heard of
 * @param reads whether it tells what it reads
 * @param ranLast when it last began to run a command
 * @param shells the commands it runs, and those that are just over
 */
record Worker(
    SessionId id,
    Optional<SessionId> parent,
    String agent,
    Optional<String> title,
    AgentState state,
    Optional<WorktreeId> home,
    Instant since,
    Instant heard,
    boolean reads,
    Optional<Instant> ranLast,
    List<Shell> shells) {

  /** An agent that was killed does not say so; one that a person has left alone comes back. */
  private static final Duration SILENT = Duration.ofHours(12);

  /** These do not always tell that a command is over: that shows when they go on. */
  private static final Set<String> FORGETFUL = Set.of("codex", "kimi");

  static Worker of(AgentNote note) {
    return new Worker(
        note.session(),
        note.parent(),
        note.agent(),
        note.title(),
        AgentState.WAITING,
        Optional.empty(),
        note.at(),
        note.at(),
        false,
        Optional.empty(),
        List.of());
  }

  /** Takes what a hook told of it while it stood in {@code where}. */
  Worker told(AgentNote note, Optional<WorktreeId> where) {
    return new Worker(
        id,
        note.parent().or(() -> parent),
        agent,
        note.title().or(() -> title),
        stateAfter(note.moment()),
        where.or(() -> home),
        since,
        note.at().isAfter(heard) ? note.at() : heard,
        reads || note.moment() == AgentNote.Moment.READING,
        note.moment() == AgentNote.Moment.SHELL_OPENED ? Optional.of(note.at()) : ranLast,
        shellsAfter(note, where));
  }

  boolean isLive(Instant now) {
    return state != AgentState.ENDED && !heard.plus(SILENT).isBefore(now);
  }

  /** Tells whether it has been over for so long that nobody looks for it any more. */
  boolean isGone(Instant now, Duration linger) {
    Duration patience = state == AgentState.ENDED ? linger : SILENT;
    return heard.plus(patience).isBefore(now);
  }

  boolean isAt(WorktreeId worktree) {
    return home.filter(worktree::equals).isPresent();
  }

  /** Tells whether a write in {@code worktree} may be that of a command it runs. */
  boolean mayWrite(WorktreeId worktree, Instant moment) {
    return shells.stream().anyMatch(s -> s.worktree().equals(worktree) && s.covers(moment));
  }

  /** A session that is taken up again, or whose memory is compacted, starts while it works. */
  private AgentState stateAfter(AgentNote.Moment moment) {
    return switch (moment) {
      case STARTED -> state == AgentState.ENDED ? AgentState.WAITING : state;
      case WAITING -> AgentState.WAITING;
      case ENDED -> AgentState.ENDED;
      default -> AgentState.WORKING;
    };
  }

  private List<Shell> shellsAfter(AgentNote note, Optional<WorktreeId> where) {
    List<Shell> all = new ArrayList<>();
    for (Shell shell : shells) {
      if (shell.covers(note.at()) || shell.opened().isAfter(note.at())) {
        all.add(isOver(shell, note) ? shell.closedAt(note.at()) : shell);
      }
    }
    if (note.moment() == AgentNote.Moment.SHELL_OPENED) {
      where.ifPresent(at -> all.add(new Shell(note.call(), at, note.at(), Optional.empty())));
    }
    return List.copyOf(all);
  }

  private boolean isOver(Shell shell, AgentNote note) {
    return switch (note.moment()) {
      case SHELL_CLOSED ->
          FORGETFUL.contains(agent) || note.call().isEmpty() || note.call().equals(shell.call());
      case STARTED, PROMPTED, WAITING, ENDED -> true;
      default -> FORGETFUL.contains(agent);
    };
  }
}
