package dev.afterclick.app.command;

import dev.afterclick.git.restore.Destination;
import dev.afterclick.model.Worktree;
import java.util.Optional;

/** Where something goes, and the worktree that this lies in. */
record Target(Destination destination, Optional<Worktree> worktree) {}
