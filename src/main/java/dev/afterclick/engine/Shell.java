package dev.afterclick.engine;

import dev.afterclick.model.WorktreeId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A command that an agent runs, which may write anything in the worktree.
 *
 * @param call names it, where the agent tells
 * @param closed when it was over; nothing while it runs
 */
record Shell(Optional<String> call, WorktreeId worktree, Instant opened, Optional<Instant> closed) {

  /** No agent lets a command run longer without telling; who is silent has forgotten to tell. */
  static final Duration LONGEST = Duration.ofMinutes(10);

  /** How long after its end a write may still be seen. */
  static final Duration GRACE = Duration.ofSeconds(2);

  /** Tells whether a write that is seen at {@code moment} may be this command's. */
  boolean covers(Instant moment) {
    Instant end = closed.map(at -> at.plus(GRACE)).orElse(opened.plus(LONGEST));
    return !opened.isAfter(moment) && !end.isBefore(moment);
  }

  Shell closedAt(Instant moment) {
    return closed.isPresent() ? this : new Shell(call, worktree, opened, Optional.of(moment));
  }
}
