package dev.afterclick.app.restore;

import dev.afterclick.git.GitException;
import dev.afterclick.git.restore.CheckedOut;
import dev.afterclick.git.restore.Destination;
import dev.afterclick.git.restore.Exchange;
import dev.afterclick.git.restore.Fingerprint;
import dev.afterclick.git.restore.Refused;
import dev.afterclick.git.sight.Glance;
import dev.afterclick.git.store.ObjectStore;
import dev.afterclick.git.worktree.Repository;
import dev.afterclick.journal.JournalReader;
import dev.afterclick.journal.Recorder;
import dev.afterclick.model.FileMode;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Version;
import dev.afterclick.model.Worktree;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** Brings one stored version back onto the disk, once what it replaces is on record. */
public final class Restorer {

  /** How often to read a file that somebody writes. */
  private static final int TRIES = 3;

  private final Repository repository;
  private final ObjectStore store;
  private final InstantSource clock;
  private final Consumer<Exchange.Step> steps;
  private final boolean recording;

  /**
   * Makes one for a process that has no engine itself.
   *
   * @param steps is told of each step at which somebody else could change the file
   */
  public Restorer(
      Repository repository,
      ObjectStore store,
      InstantSource clock,
      Consumer<Exchange.Step> steps) {
    this(repository, store, clock, steps, false);
  }

  private Restorer(
      Repository repository,
      ObjectStore store,
      InstantSource clock,
      Consumer<Exchange.Step> steps,
      boolean recording) {
    this.repository = repository;
    this.store = store;
    this.clock = clock;
    this.steps = steps;
    this.recording = recording;
  }

  /** Makes one for a process that has an engine, which records what it does. */
  public static Restorer besideEngine(
      Repository repository, ObjectStore store, InstantSource clock) {
    return new Restorer(repository, store, clock, step -> {}, true);
  }

  /**
   * What to bring back, and where.
   *
   * @param version nothing where nothing stood
   * @param as the path whose attributes tell how the content is written
   * @param destination where it goes
   * @param worktree the worktree that the destination lies in
   * @param attributes the worktree whose attributes count
   * @param force whether to replace what cannot be stored
   * @param expected what alone may be replaced; nothing if anything may
   */
  public record Wish(
      Optional<Version> version,
      RepoPath as,
      Destination destination,
      Optional<Worktree> worktree,
      Optional<Worktree> attributes,
      boolean force,
      Optional<Expected> expected) {

    /** Wishes that whatever stands there is replaced. */
    public Wish(
        Optional<Version> version,
        RepoPath as,
        Destination destination,
        Optional<Worktree> worktree,
        Optional<Worktree> attributes,
        boolean force) {
      this(version, as, destination, worktree, attributes, force, Optional.empty());
    }
  }

  /** What is thought to stand somewhere: a version, or nothing. */
  public record Expected(Optional<Version> version) {}

  /** What stands at the destination: the bytes, and how afterclick sees them. */
  private record Standing(Fingerprint print, Glance.Seen seen) {

    boolean isOnNoRecord() {
      return !seen.watched() || (print.isThere() && seen.version().isEmpty());
    }
  }

  /** Brings a version back; leaves all as it was if it does not succeed. */
  public Outcome restore(Wish wish) throws Refused, GitException, IOException {
    check(wish);
    wish.destination().check();
    if (wish.worktree().isEmpty()) {
      return replaceUnrecorded(wish, print(wish));
    }
    Worktree worktree = wish.worktree().get();
    try (Glance glance = Glance.at(repository, store, worktree.root(), clock)) {
      Standing standing = standing(wish, glance);
      checkThatItIsExpected(wish, standing);
      if (standing.isOnNoRecord()) {
        return replaceUnrecorded(wish, standing.print());
      }
      if (standing.seen().version().equals(wish.version())) {
        return outcome(wish, standing.seen().version(), wish.version(), Optional.empty());
      }
      return replace(
          wish, standing, new Register.Spot(worktree, wish.destination().path()), glance);
    }
  }

  private static void checkThatItIsExpected(Wish wish, Standing standing) throws Refused {
    if (wish.expected().isPresent()
        && !wish.expected().get().version().equals(standing.seen().version())) {
      throw new Refused(
          wish.destination().path().value() + " has changed since it was looked at",
          "look at it as it is now, and try again");
    }
  }

  private void check(Wish wish) throws Refused, GitException {
    if (wish.version().isEmpty()) {
      return;
    }
    Version version = wish.version().get();
    String path = wish.as().value();
    if (version.mode() == FileMode.SUBMODULE) {
      throw new Refused(
          path + " is a submodule, at commit " + version.blob().hex(),
          "git -C " + wish.as() + " checkout " + version.blob().hex());
    }
    if (!store.has(version.blob())) {
      OptionalLong size = store.sizeOfUnkept(version.blob());
      throw new Refused(
          "the content of "
              + path
              + (size.isPresent()
                  ? " was too large to be kept: " + size.getAsLong() + " bytes"
                  : " is not stored any more"),
          "git config afterclick.maxStoredSize says how large contents may be to be kept");
    }
  }

  private Fingerprint print(Wish wish) throws Refused, IOException {
    Fingerprint print = Fingerprint.of(wish.destination().file());
    String path = wish.destination().path().value();
    if (print.kind() == Fingerprint.Kind.FOLDER) {
      throw new Refused(path + " is a folder, and no file replaces one", "name a file: --to FILE");
    }
    if (print.kind() == Fingerprint.Kind.OTHER) {
      throw new Refused(path + " is neither a file nor a symlink", "name another: --to FILE");
    }
    return print;
  }

  private Standing standing(Wish wish, Glance glance) throws Refused, GitException, IOException {
    for (int left = TRIES; left > 0; left--) {
      Fingerprint before = print(wish);
      Glance.Seen seen = glance.look(wish.destination().path());
      if (before.equals(print(wish))) {
        return new Standing(before, seen);
      }
    }
    throw new Refused(
        wish.destination().path().value() + " is being written", "try again in a moment");
  }

  private Outcome replaceUnrecorded(Wish wish, Fingerprint print)
      throws Refused, GitException, IOException {
    if (print.isThere() && !wish.force()) {
      throw new Refused(
          wish.destination().file() + " is there, and afterclick keeps no record of it",
          "name another file, or --force: its content is lost then");
    }
    if (print.isThere() || wish.version().isPresent()) {
      exchange(wish, print);
    }
    return new Outcome(
        wish.destination(),
        wish.worktree(),
        Optional.empty(),
        wish.version(),
        print.isThere() || wish.version().isPresent(),
        Optional.empty());
  }

  private Outcome replace(Wish wish, Standing standing, Register.Spot spot, Glance glance)
      throws Refused, GitException, IOException {
    Optional<Version> before = standing.seen().version();
    if (before.isPresent() && !standing.seen().stored() && !wish.force()) {
      throw new Refused(
          "what stands at " + spot.path().value() + " cannot be stored: too large, or no room",
          "git config afterclick.maxStoredSize raises the limit; --force replaces it all the same");
    }
    if (before.isPresent()) {
      store.sync(before.get().blob());
    }
    try (Register register = register()) {
      register.ensure(spot, before);
      exchange(wish, standing.print());
      Optional<Version> now = glance.look(spot.path()).version();
      return outcome(wish, before, now, told(register, spot, before, now));
    }
  }

  /** What cannot be told any more is what the next engine finds: it is no reason to call it off. */
  private static Optional<String> told(
      Register register, Register.Spot spot, Optional<Version> before, Optional<Version> now) {
    try {
      return register.replaced(spot, before, now);
    } catch (GitException | IOException e) {
      return Optional.empty();
    }
  }

  private static Outcome outcome(
      Wish wish, Optional<Version> before, Optional<Version> now, Optional<String> touch) {
    boolean changed = !before.equals(now);
    return new Outcome(wish.destination(), wish.worktree(), before, now, changed, touch);
  }

  private Register register() throws IOException {
    Path home = repository.commonDir().resolve("afterclick");
    // To ask for the lock in the engine's own process would give it up.
    Optional<Recorder> ours = recording ? Optional.empty() : Recorder.inTurn(home);
    return ours.isPresent()
        ? new OwnRecord(store, ours.get(), clock)
        : new EnginesRecord(store, JournalReader.below(home), clock.instant());
  }

  private void exchange(Wish wish, Fingerprint print) throws Refused, GitException, IOException {
    CheckedOut contents =
        new CheckedOut(
            store,
            repository.commonDir(),
            wish.attributes()
                .map(worktree -> repository.gitIn(worktree.root()))
                .orElseGet(repository::git));
    new Exchange(wish.destination(), print, steps).put(wish.version(), contents, wish.as());
  }
}
