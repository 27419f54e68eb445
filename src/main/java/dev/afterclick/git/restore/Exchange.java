package dev.afterclick.git.restore;

import dev.afterclick.git.GitException;
import dev.afterclick.model.FileMode;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Version;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Puts a version in place of what stands at a destination, if that is still what was stored.
 *
 * <p>The new file is made beside the old one, synced, and renamed over it: at any moment one of the
 * two stands there whole. Before, the old one gets a second name, so that whoever writes into it
 * while it is replaced can be given it back. What remains is a program that renames a file of its
 * own into place within the microseconds between the last comparison and our rename: no call that
 * Java has can see that. To take the old file away first could, as git does, but then a crash would
 * leave nothing there.
 */
public final class Exchange {

  /** What has just been done; between each and the next somebody may change the file. */
  public enum Step {
    BEGUN,
    WRITTEN,
    LINKED,
    COMPARED,
    MOVED
  }

  private final Destination destination;
  private final Fingerprint expected;
  private final Consumer<Step> after;
  private final Beside beside;

  /**
   * Makes one that replaces what {@code expected} tells of and nothing else.
   *
   * @param after is told of each step once it is done
   */
  public Exchange(Destination destination, Fingerprint expected, Consumer<Step> after) {
    this.destination = destination;
    this.expected = expected;
    this.after = after;
    this.beside = Beside.of(destination);
  }

  /**
   * Makes {@code version} stand there, or nothing; on failure, all is as it was.
   *
   * @param as the path whose attributes tell how the content is written
   */
  public void put(Optional<Version> version, CheckedOut contents, RepoPath as)
      throws Refused, GitException, IOException {
    after.accept(Step.BEGUN);
    destination.check();
    try {
      if (version.isPresent()) {
        write(version.get(), contents, as);
      } else {
        takeAway();
      }
      beside.syncFolder();
    } finally {
      beside.clear();
    }
  }

  private void write(Version version, CheckedOut contents, RepoPath as)
      throws Refused, GitException, IOException {
    Deque<Path> made = destination.makeFolders();
    boolean done = false;
    try {
      writeFresh(version, contents, as);
      moveIntoPlace();
      done = true;
    } finally {
      if (!done) {
        beside.clear();
        remove(made);
      }
    }
  }

  private void writeFresh(Version version, CheckedOut contents, RepoPath as)
      throws GitException, IOException {
    if (version.mode() == FileMode.SYMLINK) {
      beside.writeLink(contents, version.blob());
    } else {
      boolean executable = version.mode() == FileMode.EXECUTABLE;
      beside.writeFile(executable, out -> contents.copy(version.blob(), as, out));
      if (expected.kind() == Fingerprint.Kind.FILE) {
        beside.keepMode(expected.mode(), executable);
      }
    }
    after.accept(Step.WRITTEN);
  }

  private void moveIntoPlace() throws Refused, IOException {
    boolean linked = expected.isThere() && beside.linkOld();
    after.accept(Step.LINKED);
    destination.check();
    compare();
    after.accept(Step.COMPARED);
    if (expected.isThere()) {
      Files.move(beside.fresh(), destination.file(), StandardCopyOption.ATOMIC_MOVE);
    } else {
      placeFresh();
    }
    after.accept(Step.MOVED);
    if (linked && !expected.equals(Fingerprint.of(beside.old()))) {
      // Somebody wrote into it meanwhile, and may go on: it is theirs.
      Files.move(beside.old(), destination.file(), StandardCopyOption.ATOMIC_MOVE);
      throw changed();
    }
  }

  private void placeFresh() throws Refused, IOException {
    try {
      beside.placeFresh();
    } catch (FileAlreadyExistsException e) {
      throw changed();
    }
  }

  /** Takes whatever stands there, and brings it back if it is something else. */
  private void takeAway() throws Refused, IOException {
    compare();
    after.accept(Step.COMPARED);
    beside.takeOld();
    after.accept(Step.MOVED);
    if (!expected.equals(Fingerprint.of(beside.old()))) {
      throw beside.giveBack() ? changed() : changedTwice();
    }
  }

  private void compare() throws Refused, IOException {
    if (!expected.equals(Fingerprint.of(destination.file()))) {
      throw changed();
    }
  }

  private Refused changed() {
    return new Refused(
        destination.path().value() + " changed while it was being restored",
        "it was left as it is now; look at it, and try again");
  }

  private Refused changedTwice() {
    return new Refused(
        destination.path().value() + " changed twice while it was being deleted",
        "the version in between is " + beside.old());
  }

  private static void remove(Deque<Path> folders) {
    while (!folders.isEmpty()) {
      try {
        Files.deleteIfExists(folders.removeLast());
      } catch (IOException e) {
        // Somebody else has put something there.
        return;
      }
    }
  }
}
