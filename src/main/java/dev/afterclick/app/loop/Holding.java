package dev.afterclick.app.loop;

import dev.afterclick.git.GitException;
import dev.afterclick.git.GitProgram;
import dev.afterclick.git.hold.Arms;
import dev.afterclick.git.hold.HoldFolder;
import dev.afterclick.git.hold.ToldFiles;
import dev.afterclick.git.store.ObjectStore;
import dev.afterclick.model.Effect;
import dev.afterclick.model.Entry;
import dev.afterclick.model.Event;
import dev.afterclick.model.Guarding;
import dev.afterclick.model.Hold;
import dev.afterclick.model.HoldRule;
import dev.afterclick.model.HoldsFound;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Told;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Changes the holds as the engine asks, and reads what then stands there. For one thread. */
final class Holding {

  /** Something that git may refuse. */
  private interface Deed {
    void run() throws GitException;
  }

  private final GitProgram git;
  private final Arms arms;
  private final HoldFolder folder;
  private final LeftBranches branches;
  private final ToldFiles told;
  private final Supplier<List<Entry>> left;
  private final Consumer<Entry> record;
  private final boolean watching;
  private final InstantSource clock;
  private HoldRule rule = HoldRule.CONFLICT;
  private Guarding guarding = Guarding.NONE;
  private List<String> misunderstood = List.of();
  private boolean held;

  /**
   * Makes it for one repository.
   *
   * @param git runs in the repository
   * @param told what the guard has told
   * @param left what commands have left to be recorded
   * @param record takes what was told before, and may not be recorded
   * @param watching whether to change anything: a single look only reads
   */
  Holding(
      GitProgram git,
      Path commonDir,
      ObjectStore store,
      Arms arms,
      ToldFiles told,
      Supplier<List<Entry>> left,
      Consumer<Entry> record,
      boolean watching,
      InstantSource clock) {
    this.git = git;
    this.arms = arms;
    this.folder = new HoldFolder(commonDir, arms, clock);
    this.branches = new LeftBranches(git, store);
    this.told = told;
    this.left = left;
    this.record = record;
    this.watching = watching;
    this.clock = clock;
  }

  Event read(Effect.ReadHolds effect) throws GitException {
    return found(Optional.empty(), effect.anew());
  }

  Event open(Effect.OpenHold effect) throws GitException {
    folder.open(effect.path(), effect.terms());
    return found(Optional.of(effect.path()), false);
  }

  Event change(Effect.ChangeHold effect) throws GitException {
    folder.change(effect.hold(), effect.terms());
    return found(Optional.of(effect.hold().path()), false);
  }

  Event end(Effect.EndHold effect) throws GitException {
    folder.end(effect.hold());
    return found(Optional.of(effect.hold().path()), false);
  }

  Event seek(Effect.SeekBranch effect) throws GitException {
    return new Event.BranchSought(
        clock.instant(),
        effect.hold().id(),
        effect.party(),
        branches.stands(effect.hold(), effect.party()));
  }

  boolean isWatching() {
    return watching;
  }

  private Event found(Optional<RepoPath> changed, boolean anew) throws GitException {
    HoldFolder.Contents contents = folder.read();
    List<String> troubles = new ArrayList<>();
    contents.broken().forEach(file -> troubles.add("git passes over a broken hold: " + file));
    if (anew) {
      attempt(troubles, this::readRule);
    }
    troubles.addAll(misunderstood);
    if (watching) {
      lookAtArms(contents.holds().stream().anyMatch(Hold::isGuarded), anew, troubles);
    }
    return new Event.HoldsRead(
        clock.instant(),
        new HoldsFound(
            contents.holds(),
            troubles,
            rule,
            guarding,
            watching ? told() : List.of(),
            watching ? left.get() : List.of()),
        changed);
  }

  /** Whoever showed it first may have been killed before it was recorded. */
  private List<Told> told() {
    ToldFiles.Found found = told.next();
    found.left().forEach(each -> record.accept(new Entry.GuardTold(each.at(), each)));
    return found.fresh();
  }

  /** Asks how git is armed only where that may have changed: it takes a process a worktree. */
  private void lookAtArms(boolean heldNow, boolean anew, List<String> troubles) {
    if (anew) {
      attempt(troubles, folder::settleArms);
    }
    boolean agreed = arms.isAgreed();
    boolean answered = agreed != guarding.consented() || arms.isUnasked() != guarding.unasked();
    if (anew || heldNow != held || answered) {
      attempt(troubles, () -> guarding = arms.guarding());
    }
    held = heldNow;
  }

  /** What else goes wrong shall hide no hold. */
  private static void attempt(List<String> troubles, Deed deed) {
    try {
      deed.run();
    } catch (GitException e) {
      troubles.add(e.inFull());
    }
  }

  /** Reads the setting; a word it does not know is a trouble, and conflicts are held. */
  private void readRule() throws GitException {
    String word = git.attempt(new byte[0], "config", "--get", "afterclick.hold").text();
    Optional<HoldRule> set =
        word.isEmpty() ? Optional.of(HoldRule.CONFLICT) : HoldRule.ofWord(word);
    misunderstood =
        set.isPresent()
            ? List.of()
            : List.of(
                "afterclick.hold is "
                    + word
                    + ", and not conflict, overlap or never: conflicts are held");
    rule = set.orElse(HoldRule.CONFLICT);
  }
}
