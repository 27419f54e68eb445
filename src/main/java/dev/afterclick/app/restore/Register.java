package dev.afterclick.app.restore;

import dev.afterclick.git.GitException;
import dev.afterclick.git.restore.Refused;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Version;
import dev.afterclick.model.Worktree;
import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** Sees to it that what happens to one path of a worktree is on record. */
interface Register extends Closeable {

  /** Where it happens. */
  record Spot(Worktree worktree, RepoPath path) {}

  /** Returns once the record holds what stands at {@code spot}, or refuses. */
  void ensure(Spot spot, Optional<Version> standing) throws Refused, GitException, IOException;

  /** Has it recorded that one version replaced another; returns the touch if it is known by now. */
  Optional<String> replaced(Spot spot, Optional<Version> before, Optional<Version> after)
      throws GitException, IOException;
}
