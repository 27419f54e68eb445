package dev.afterclick.app.health;

import dev.afterclick.git.GitException;
import dev.afterclick.git.hold.HoldFolder;
import dev.afterclick.git.hooks.Arming;
import dev.afterclick.git.hooks.Coverage;
import dev.afterclick.model.Hold;
import java.util.ArrayList;
import java.util.List;

/** Whether the holds are whole, and git enforces them in every worktree. */
final class HoldsEnforced implements Check {

  private static final String INSTALL = "afterclick install git";

  private final Arming arming;
  private final HoldFolder folder;
  private final List<Finding> findings = new ArrayList<>();

  HoldsEnforced(Arming arming, HoldFolder folder) {
    this.arming = arming;
    this.folder = folder;
  }

  @Override
  public List<Finding> look() throws GitException {
    findings.clear();
    HoldFolder.Contents contents = folder.read();
    boolean held = contents.holds().stream().anyMatch(Hold::isInForce);
    holds(contents);
    consent(held);
    arms(held);
    return List.copyOf(findings);
  }

  private void holds(HoldFolder.Contents contents) {
    long inForce = contents.holds().stream().filter(Hold::isInForce).count();
    long released = contents.holds().size() - inForce;
    findings.add(Finding.well("holds", inForce + " in force, " + released + " released"));
    for (String broken : contents.broken()) {
      findings.add(
          Finding.wrong(
              "holds",
              "git passes over a broken hold: " + broken,
              "delete that file; an engine holds the path again if it must be"));
    }
  }

  private void consent(boolean held) {
    if (arming.isAgreed()) {
      findings.add(Finding.well("consent", "holds may arm git's hooks"));
    } else if (held) {
      findings.add(Finding.wrong("consent", "holds are not enforced: nobody agreed", INSTALL));
    } else {
      findings.add(Finding.note("consent", "holds would not be enforced: nobody agreed", INSTALL));
    }
  }

  private void arms(boolean held) throws GitException {
    boolean armed = arming.isArmed();
    if (armed && !held) {
      findings.add(
          Finding.wrong("arms", "git's hooks are armed, and nothing is held", "start afterclick"));
    } else if (arming.isAgreed() && held && !armed) {
      findings.add(Finding.wrong("arms", "holds are in force, and git is not armed", INSTALL));
    } else {
      String what = armed ? "git's hooks are armed" : "git runs nothing of ours";
      findings.add(Finding.well("arms", what));
    }
    if (arming.isAgreed()) {
      arming.coverage().forEach(each -> findings.add(finding(each)));
    }
  }

  private static Finding finding(Coverage coverage) {
    return coverage.gap().isEmpty()
        ? Finding.well("worktree", coverage.sentence())
        : Finding.wrong(
            "worktree", coverage.sentence(), "git passes there whatever is held; set it otherwise");
  }
}
