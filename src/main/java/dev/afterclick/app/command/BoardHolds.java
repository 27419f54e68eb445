package dev.afterclick.app.command;

import dev.afterclick.git.worktree.Repository;
import dev.afterclick.model.HoldId;
import dev.afterclick.ui.holds.Consenting;
import dev.afterclick.ui.holds.Releases;

/** Does on the board what the commands do about holds, whose files the engine reads again. */
record BoardHolds(Repository repository) implements Releases, Consenting {

  @Override
  public String release(HoldId hold, String reason) {
    return "not released: afterclick cannot release holds yet";
  }

  @Override
  public String install() {
    return "not installed: afterclick cannot install hooks yet";
  }
}
