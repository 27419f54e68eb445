package dev.afterclick.app.hook;

import dev.afterclick.agents.state.Claim;

/**
 * A session that has something else at a path.
 *
 * @param claim who, where and since when
 * @param base what stood there before
 * @param theirs what the session has there now
 * @param here whether that is in the very worktree of who is told
 */
record Rival(Claim claim, Content base, Content theirs, boolean here) {

  /** Names the version that it has, for who is told of it. */
  String version() {
    return claim.session().value().replace(' ', '-') + "@" + theirs.mark();
  }
}
