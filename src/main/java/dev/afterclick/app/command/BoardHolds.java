package dev.afterclick.app.command;

import dev.afterclick.app.hold.Releaser;
import dev.afterclick.git.GitException;
import dev.afterclick.git.hold.HoldFolder;
import dev.afterclick.git.hooks.Arming;
import dev.afterclick.git.store.ObjectStore;
import dev.afterclick.git.worktree.Repository;
import dev.afterclick.model.Hold;
import dev.afterclick.model.HoldId;
import dev.afterclick.ui.holds.Consenting;
import dev.afterclick.ui.holds.Releases;
import java.time.InstantSource;
import java.util.List;

/** Does on the board what the commands do about holds, whose files the engine reads again. */
final class BoardHolds implements Releases, Consenting {

  private final Arming arming;
  private final HoldFolder folder;
  private final Releaser releaser;

  BoardHolds(Repository repository, ObjectStore store, InstantSource clock) {
    this.arming = Arming.of(repository);
    this.folder = new HoldFolder(repository.commonDir(), arming, clock);
    this.releaser = new Releaser(repository, store, folder);
  }

  @Override
  public String release(HoldId hold, String reason) {
    try {
      Hold released = releaser.release(hold, reason);
      return released.id() + " is released: " + released.path().value();
    } catch (GitException e) {
      return "not released: " + e.inFull();
    }
  }

  @Override
  public String install() {
    try {
      arming.agree();
      folder.settleArms();
      List<String> uncovered = arming.guarding().uncovered();
      return uncovered.isEmpty()
          ? "holds are enforced from now on; afterclick uninstall undoes it"
          : "not enforced in " + uncovered.get(0);
    } catch (GitException e) {
      return "not installed: " + e.inFull();
    }
  }

  @Override
  public String decline() {
    try {
      arming.decline();
      return "not offered here again; i and afterclick install still do it";
    } catch (GitException e) {
      return "not noted: " + e.inFull();
    }
  }
}
