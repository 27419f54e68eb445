package dev.afterclick.agents.tmux;

import dev.afterclick.agents.process.Resident;
import java.nio.file.Path;
import java.util.Optional;

/** Where a session lives, as far as anybody can tell. */
public sealed interface Whereabouts {

  /** In a pane of a tmux server. */
  record InPane(Resident resident, Path socket, TmuxPane pane) implements Whereabouts {}

  /** It was started in tmux, which does not answer, or has no such pane any more. */
  record Lost(Resident resident, Path socket, String why) implements Whereabouts {}

  /** In no tmux; on a terminal, if it has one. */
  record OutOfTmux(Resident resident, Optional<Path> terminal) implements Whereabouts {}

  /** Nothing runs in its worktree. */
  record Nowhere() implements Whereabouts {}

  /** The system does not tell. */
  record Untold() implements Whereabouts {}
}
