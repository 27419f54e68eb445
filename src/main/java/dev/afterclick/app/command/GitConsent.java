package dev.afterclick.app.command;

import dev.afterclick.git.GitException;
import dev.afterclick.git.hold.HoldFolder;
import dev.afterclick.git.hooks.Arming;
import dev.afterclick.git.worktree.Repository;
import dev.afterclick.ui.canvas.Harmless;
import java.util.List;

/** The person's consent that holds may arm git's hooks in one repository. */
final class GitConsent {

  private final Surroundings there;
  private final Repository repository;
  private final Arming arming;

  private GitConsent(Surroundings there, Repository repository) {
    this.there = there;
    this.repository = repository;
    this.arming = Arming.of(repository);
  }

  static GitConsent in(Surroundings there) throws GitException {
    return new GitConsent(there, Repository.find(there.git()));
  }

  boolean isGiven() throws GitException {
    return arming.isInstalled();
  }

  /** Says what giving it will do. */
  List<String> givingDoes() throws GitException {
    return arming.plan();
  }

  /** Says what taking it back will do. */
  List<String> takingBackDoes() throws GitException {
    return List.of(
        arming.isArmed()
            ? "Git's hooks are disarmed, though paths are held: any merge will pass."
            : "Holds no longer arm git's hooks.");
  }

  void give() throws GitException {
    arming.agree();
    new HoldFolder(repository.commonDir(), arming, there.clock()).settleArms();
    there.out().println(words());
    there.out().flush();
    warn();
  }

  void takeBack() throws GitException {
    arming.withdraw();
    there.out().println("Git's hooks and configuration are as they were before.");
    there.out().flush();
  }

  private String words() throws GitException {
    return arming.isArmed()
        ? "Holds are enforced from now on: git's hooks are armed."
        : "Holds will be enforced; nothing is held, so git runs nothing of ours now.";
  }

  private void warn() throws GitException {
    List<String> uncovered = arming.guarding().uncovered();
    uncovered.forEach(
        line -> there.err().println("afterclick: not enforced in " + Harmless.of(line)));
    if (!uncovered.isEmpty()) {
      there.err().println("hint: afterclick doctor tells, again and again, what is covered");
    }
  }
}
