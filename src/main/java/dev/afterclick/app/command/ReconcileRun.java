package dev.afterclick.app.command;

import dev.afterclick.app.output.ReconcileReport;
import dev.afterclick.app.reconcile.Collision;
import dev.afterclick.app.reconcile.Moved;
import dev.afterclick.app.reconcile.Reach;
import dev.afterclick.app.reconcile.Reconciled;
import dev.afterclick.app.reconcile.Reconciler;
import dev.afterclick.git.GitException;
import dev.afterclick.git.restore.Refused;
import dev.afterclick.git.store.ObjectStore;
import dev.afterclick.ui.view.reconcile.ReconcileRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Makes one version of two, as the words of a command line ask for it. */
final class ReconcileRun {

  private final Surroundings there;
  private final Reconciler reconciler;
  private final Collisions collisions;
  private final ObjectStore store;
  private final ReconcileReport report;

  ReconcileRun(
      Surroundings there,
      Reconciler reconciler,
      Collisions collisions,
      ObjectStore store,
      ReconcileReport report) {
    this.there = there;
    this.reconciler = reconciler;
    this.collisions = collisions;
    this.store = store;
    this.report = report;
  }

  /** Lets the person choose, hunk by hunk. */
  ExitStatus show(Collision collision)
      throws GitException, InterruptedException, IOException, Refused, Trouble {
    return show(ShownCollision.of(collision), Optional.empty())
        .orElseThrow(() -> sayWhat(collision));
  }

  /** Takes what the words say; of more than two versions, one after the other. */
  ExitStatus give(Collision collision, Answers.Wish wish, Reach to)
      throws GitException, IOException, Moved, Refused, Trouble {
    Optional<Collision> next = Optional.of(Answers.meant(collision, wish));
    Optional<Answers.Wish> left = Optional.of(wish);
    while (next.isPresent() && left.isPresent()) {
      Answer answer = answers().to(next.get(), left.get());
      left = left.get().afterwards();
      next = reconciler.looking().next(write(next.get(), answer, to, left.isPresent()));
    }
    return ExitStatus.FINE;
  }

  /** Shows what a tool makes of both, hunk by hunk; as a whole where that cannot be shown. */
  ExitStatus tool(Collision collision, Optional<Reach> to)
      throws GitException, InterruptedException, IOException, Moved, Refused, Trouble {
    MergeTool tool =
        new MergeTool(there, store, collisions.commonDir(), collisions.gitOf(collision));
    MergeTool.Made made = tool.run(collision);
    Optional<ExitStatus> seen = to.isEmpty() ? reviewed(collision, made) : Optional.empty();
    if (seen.isEmpty()) {
      byte[] agreed = tool.agreed(made);
      write(collision, answers().byHand(collision, agreed), to.orElse(Reach.BOTH), false);
    }
    return seen.orElse(ExitStatus.FINE);
  }

  private Optional<ExitStatus> reviewed(Collision collision, MergeTool.Made made)
      throws GitException, InterruptedException, IOException, Refused, Trouble {
    ReconcileRequest request = ShownCollision.of(collision);
    byte[] result = store.read(answers().version(collision, made.bytes()).blob());
    Optional<Proposal> proposal = Proposal.of(request, result, new StoredContents(store));
    return proposal.isPresent() ? show(request, proposal) : Optional.empty();
  }

  private Optional<ExitStatus> show(ReconcileRequest request, Optional<Proposal> proposal)
      throws GitException, InterruptedException, IOException, Trouble {
    List<Reconciled> done = new CopyOnWriteArrayList<>();
    boolean shown;
    try {
      shown = new FullScreen(there).reconcile(request, proposal, done::add);
    } finally {
      tell(done); // What is written is written, and can be undone, whatever ended the screen.
    }
    return shown ? Optional.of(status(request, done)) : Optional.empty();
  }

  private void tell(List<Reconciled> done) throws IOException {
    for (Reconciled each : done) {
      report.print(each, !each.equals(done.get(done.size() - 1)));
    }
  }

  private ExitStatus status(ReconcileRequest request, List<Reconciled> done) {
    if (!done.isEmpty()) {
      return ExitStatus.FINE;
    }
    boolean kept = new PutAside(collisions.commonDir()).read(request).isPresent();
    there.err().println(kept ? "your choices are kept for later" : "nothing was changed");
    return ExitStatus.FOUND;
  }

  private Reconciled write(Collision collision, Answer answer, Reach to, boolean goesOn)
      throws GitException, IOException, Moved, Refused {
    Reconciled done = reconciler.write(collision, answer.wanted(), to, List.of(answer.pick()));
    report.print(done, goesOn);
    return done;
  }

  private Answers answers() {
    return new Answers(there, collisions, store);
  }

  private static Trouble sayWhat(Collision collision) {
    return new Trouble(
        "say what " + collision.path() + " is to become",
        "--take ours ("
            + collision.ours().label()
            + "), --take theirs ("
            + collision.theirs().label()
            + "), --result FILE or --tool; a terminal shows both versions, hunk by hunk");
  }
}
