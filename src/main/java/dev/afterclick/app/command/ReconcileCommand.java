package dev.afterclick.app.command;

import dev.afterclick.app.output.ReconcileReport;
import dev.afterclick.app.reconcile.Collision;
import dev.afterclick.app.reconcile.Deed;
import dev.afterclick.app.reconcile.Moved;
import dev.afterclick.app.reconcile.Reach;
import dev.afterclick.app.reconcile.Reconciler;
import dev.afterclick.git.GitException;
import dev.afterclick.git.restore.Refused;
import dev.afterclick.git.store.ObjectStore;
import dev.afterclick.git.worktree.Repository;
import dev.afterclick.ui.canvas.Harmless;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code afterclick reconcile}: one version of two. */
@Command(
    name = "reconcile",
    mixinStandardHelpOptions = true,
    description = {
      "Makes one version of two that cannot be merged, and releases their hold. Both files must "
          + "still be what they were when it looked, else nothing is changed. What is replaced is "
          + "recorded first. Ours is the side of the worktree it is run in, else the first that "
          + "afterclick holds lists.",
      "Without an option it opens both in the three-way view of the board, hunk by hunk; that takes "
          + "a terminal. What was put aside there with s is there again.",
      "Exits with 0 when that is done, with 1 when it was left in the view, with 2 when nothing was "
          + "changed for another reason."
    })
final class ReconcileCommand implements Callable<Integer> {

  private final RootCommand root;

  @Parameters(
      paramLabel = "HOLD",
      arity = "0..1",
      description = "The id that afterclick holds lists, or a path: its newest hold or overlap.")
  private Optional<String> name = Optional.empty();

  @Option(
      names = "--take",
      paramLabel = "SIDE",
      description =
          "The whole version of one side: ours, theirs, or a session by its label. Of more than two "
              + "sessions, all take it.")
  private Optional<String> take = Optional.empty();

  @Option(
      names = "--result",
      paramLabel = "FILE",
      description =
          "What stands in this file; - reads standard input. Of more than two sessions, two are "
              + "reconciled; given again, it is what their result and the next one become.")
  private List<String> results = List.of();

  @Option(
      names = "--tool",
      description =
          "What a program makes of both: git config afterclick.tool is a command for the shell, "
              + "which finds the names of the files in $BASE, $LOCAL (ours), $REMOTE (theirs) and "
              + "$MERGED, where it leaves the result. A person at a terminal looks at that in the "
              + "three-way view, hunk by hunk, before it is written; with --to, and where there are "
              + "no hunks, they agree with the whole.")
  private boolean tool;

  @Option(names = "--delete", description = "No version: the file is deleted.")
  private boolean delete;

  @Option(
      names = "--keep-both",
      paramLabel = "NAME",
      description = "Both versions: ours where it is, theirs in this file beside it.")
  private Optional<String> keepBoth = Optional.empty();

  @Option(
      names = "--to",
      paramLabel = "WHERE",
      description =
          "Where the result goes: both (the default) writes it into the worktrees of both sides, "
              + "so that every later merge is clean; ours or theirs into that one alone; "
              + "record into none: git's own rerere applies it when the merge comes.")
  private Optional<Reach> to = Optional.empty();

  @Option(
      names = "--undo",
      description =
          "Brings back what stood there before the last reconciliation, of HOLD if that is named, "
              + "in all worktrees it was written to; not once one of the files was touched again. "
              + "What was held is held again.")
  private boolean undo;

  ReconcileCommand(RootCommand root) {
    this.root = root;
  }

  @Override
  public Integer call() throws GitException, InterruptedException, Refused, Trouble {
    check();
    Surroundings there = root.there();
    Repository repository = Repository.find(there.git());
    try (ObjectStore store = ObjectStore.open(repository.commonDir(), repository.objectFormat())) {
      HoldsOnDisk holds = new HoldsOnDisk(there, repository);
      Reconciler reconciler =
          Reconciler.alone(repository, store, holds.folder(), there.clock(), step -> {});
      Collisions collisions = new Collisions(there, repository, holds, reconciler);
      return run(there, reconciler, collisions, store).code();
    } catch (Moved e) {
      throw new Trouble(
          String.valueOf(e.getMessage()), "look at it as it is now, and run it again", e);
    } catch (IOException e) {
      throw new Trouble(
          "cannot reconcile it: " + e.getMessage(), "afterclick reconcile --help tells more", e);
    } finally {
      there.out().flush();
    }
  }

  private ExitStatus run(
      Surroundings there, Reconciler reconciler, Collisions collisions, ObjectStore store)
      throws GitException, InterruptedException, IOException, Moved, Refused, Trouble {
    ReconcileReport report = new ReconcileReport(there.out(), root.json());
    if (undo) {
      report.print(undone(reconciler, collisions));
      return ExitStatus.FINE;
    }
    Collision collision = collisions.named(name);
    ReconcileRun run = new ReconcileRun(there, reconciler, collisions, store, report);
    if (ways() == 0) {
      return run.show(collision);
    }
    if (tool) {
      return run.tool(collision, to);
    }
    return run.give(
        collision, new Answers.Wish(take, results, keepBoth, delete), to.orElse(Reach.BOTH));
  }

  private Deed undone(Reconciler reconciler, Collisions collisions)
      throws GitException, IOException, Refused, Trouble {
    return reconciler
        .undo(collisions.deed(name))
        .orElseThrow(
            () ->
                new Trouble(
                    "nothing was reconciled that could be undone"
                        + name.map(which -> " of " + Harmless.of(which)).orElse(""),
                    "afterclick log --event choice lists what was"));
  }

  private void check() throws Trouble {
    if (undo && (ways() > 0 || to.isPresent())) {
      throw new Trouble("--undo goes alone", "afterclick reconcile --undo HOLD");
    }
    if (!undo && ways() == 0 && to.isPresent()) {
      throw new Trouble(
          "--to says where, but nothing says what",
          "--take, --result or --tool does; without any, the view asks for both");
    }
    if (ways() > 1) {
      throw new Trouble(
          "a path becomes one thing: --take, --result, --tool, --keep-both or --delete",
          "afterclick reconcile --help tells what each does");
    }
  }

  private long ways() {
    return Stream.of(take.isPresent(), !results.isEmpty(), keepBoth.isPresent(), delete, tool)
        .filter(given -> given)
        .count();
  }
}
