package dev.afterclick.app.command;

import dev.afterclick.app.hold.Releaser;
import dev.afterclick.git.GitException;
import dev.afterclick.git.store.ObjectStore;
import dev.afterclick.git.worktree.Repository;
import dev.afterclick.journal.Recorder;
import dev.afterclick.model.Entry;
import dev.afterclick.model.Hold;
import dev.afterclick.model.HoldParty;
import dev.afterclick.ui.canvas.Harmless;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code afterclick release}: lets a hold go. */
@Command(
    name = "release",
    mixinStandardHelpOptions = true,
    description = {
      "Releases a hold: the sessions' versions may be merged as they stand now. What a session "
          + "writes afterwards is held again if it conflicts.",
      "Exits with 0 when that is done, with 2 when nothing was changed."
    })
final class ReleaseCommand implements Callable<Integer> {

  private final RootCommand root;

  @Parameters(paramLabel = "HOLD", description = "The id that afterclick holds lists, or its path.")
  private String name = "";

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      required = true,
      description = "Why; afterclick log keeps it.")
  private String reason = "";

  @Option(
      names = "--only",
      paramLabel = "SESSION",
      description =
          "Approve this session's version alone: it may be merged, the others' stay held.")
  private Optional<String> only = Optional.empty();

  ReleaseCommand(RootCommand root) {
    this.root = root;
  }

  @Override
  public Integer call() throws GitException, Trouble {
    if (reason.isBlank()) {
      throw new Trouble("a release needs a reason", "afterclick release HOLD --reason TEXT");
    }
    Surroundings there = root.there();
    Repository repository = Repository.find(there.git());
    HoldsOnDisk onDisk = new HoldsOnDisk(there, repository);
    Hold hold = onDisk.named(name);
    if (!hold.isGuarded()) {
      throw new Trouble(
          hold.id() + " was released already: " + hold.release().orElseThrow().reason(),
          "afterclick holds --all lists the released ones too");
    }
    Hold released = release(there, repository, onDisk, hold);
    there.out().println(words(released));
    there.out().flush();
    return ExitStatus.FINE.code();
  }

  private Hold release(Surroundings there, Repository repository, HoldsOnDisk onDisk, Hold hold)
      throws GitException, Trouble {
    try (ObjectStore store = ObjectStore.open(repository.commonDir(), repository.objectFormat())) {
      Releaser releaser = new Releaser(repository, store, onDisk.folder());
      if (only.isPresent()) {
        HoldParty party = HoldsOnDisk.party(hold, only.get());
        Hold approved = releaser.approve(hold.id(), party, reason);
        Hold.Approval last = approved.approvals().get(approved.approvals().size() - 1);
        record(repository, new Entry.Approved(last.at(), approved, last), approved);
        return approved;
      }
      Hold released = releaser.release(hold.id(), reason);
      record(repository, new Entry.Released(there.clock().instant(), released), released);
      return released;
    }
  }

  /** A running engine sees the release for itself, and records it. */
  private static void record(Repository repository, Entry entry, Hold released) throws Trouble {
    try (Recorder recorder =
        Recorder.inTurn(repository.commonDir().resolve("afterclick")).orElse(null)) {
      if (recorder != null) {
        recorder.append(List.of(entry));
      }
    } catch (IOException e) {
      throw new Trouble(
          released.id() + " is released, but that is not recorded: " + e.getMessage(),
          "it stands in the file of the hold, below afterclick in the git directory",
          e);
    }
  }

  private String words(Hold hold) {
    String path = Harmless.of(hold.path().value());
    return only.isPresent()
        ? hold.id() + ": " + Harmless.of(only.get()) + "'s version of " + path + " may pass"
        : hold.id() + " is released: " + path;
  }
}
