package dev.afterclick.app.health;

import dev.afterclick.git.GitException;
import dev.afterclick.git.hold.HoldFolder;
import dev.afterclick.git.hooks.Arming;
import dev.afterclick.git.hooks.Coverage;
import dev.afterclick.git.worktree.GitVersion;
import dev.afterclick.git.worktree.Repository;
import dev.afterclick.model.Hold;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Looks at all that must be right for holds to be enforced and for the record to be kept. */
public final class Checkup {

  private static final String INSTALL = "afterclick install";

  private final Repository repository;
  private final Arming arming;
  private final HoldFolder holds;
  private final Path home;
  private final List<Finding> findings = new ArrayList<>();

  /** Makes it; looks at nothing yet. */
  public Checkup(Repository repository, Arming arming, HoldFolder holds) {
    this.repository = repository;
    this.arming = arming;
    this.holds = holds;
    this.home = repository.commonDir().resolve("afterclick");
  }

  /** Looks at everything once. */
  public List<Finding> findings() throws GitException {
    findings.clear();
    programs();
    folders();
    HoldFolder.Contents contents = holds.read();
    boolean held = contents.holds().stream().anyMatch(Hold::isInForce);
    holds(contents);
    consent(held);
    arms(held);
    return List.copyOf(findings);
  }

  private void programs() throws GitException {
    // One that is too old has been refused before.
    findings.add(Finding.well("git", "git " + GitVersion.ask(repository.git())));
    findings.add(Finding.well("java", "Java " + Runtime.version().feature()));
  }

  private void folders() {
    if (!Files.isDirectory(home)) {
      findings.add(Finding.well("folder", home + " is not there yet; it is made when needed"));
      return;
    }
    for (Path folder :
        List.of(home, home.resolve("holds"), home.resolve("hooks"), home.resolve("journal"))) {
      if (Files.isDirectory(folder)) {
        findings.add(permissions(folder));
      }
    }
  }

  private static Finding permissions(Path folder) {
    String check = folder.endsWith("journal") ? "journal" : "folder";
    if (!Files.isWritable(folder) || !Files.isExecutable(folder)) {
      return Finding.wrong(check, folder + " cannot be written to", "chmod u+rwx " + folder);
    }
    return isOpenToOthers(folder)
        ? Finding.wrong(check, folder + " is open to others", "chmod go-rwx " + folder)
        : Finding.well(check, folder + " is writable, and its owner's alone");
  }

  private static boolean isOpenToOthers(Path folder) {
    Set<PosixFilePermission> owners = PosixFilePermissions.fromString("rwx------");
    Set<PosixFilePermission> others = EnumSet.complementOf(EnumSet.copyOf(owners));
    try {
      others.retainAll(Files.getPosixFilePermissions(folder));
      return !others.isEmpty();
    } catch (IOException e) {
      return false; // It is gone by now.
    }
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
