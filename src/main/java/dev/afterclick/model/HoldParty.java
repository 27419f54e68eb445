package dev.afterclick.model;

import java.util.Optional;

/**
 * A session that a hold is between.
 *
 * @param side what it has there
 * @param branch the branch that its work goes to, short; nothing while its HEAD is detached. Not
 *     always the one that is checked out: a session that switches to the trunk in order to merge
 *     still owns its own branch, not the trunk.
 */
public record HoldParty(Party side, Optional<String> branch) {

  public HoldParty {
    if (side.isTrunk()) {
      throw new IllegalArgumentException("the trunk is no party of a hold: " + side.path());
    }
  }

  public SessionId session() {
    return side.session().orElseThrow();
  }

  public String label() {
    return side.label();
  }
}
