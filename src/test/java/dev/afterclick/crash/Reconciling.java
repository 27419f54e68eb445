package dev.afterclick.crash;

import dev.afterclick.app.reconcile.Collision;
import dev.afterclick.app.reconcile.Pick;
import dev.afterclick.app.reconcile.Reach;
import dev.afterclick.app.reconcile.Reconciler;
import dev.afterclick.app.reconcile.Wanted;
import dev.afterclick.git.GitProgram;
import dev.afterclick.git.hold.HoldFolder;
import dev.afterclick.git.hooks.Arming;
import dev.afterclick.git.restore.Exchange;
import dev.afterclick.git.store.ObjectStore;
import dev.afterclick.git.worktree.Repository;
import dev.afterclick.model.FileMode;
import dev.afterclick.model.Hold;
import dev.afterclick.model.HoldId;
import dev.afterclick.model.Version;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Makes one version of what the first hold is between; as a process, it stops at some step. */
final class Reconciling {

  static final String RESULT = "one\nauth\nbilling\n";

  private final ObjectStore store;
  private final HoldFolder holds;
  private final Reconciler reconciler;

  private Reconciling(Repository repository, ObjectStore store, Consumer<Exchange.Step> steps) {
    InstantSource clock = InstantSource.system();
    this.store = store;
    this.holds = new HoldFolder(repository.commonDir(), Arming.of(repository), clock);
    this.reconciler = Reconciler.alone(repository, store, holds, clock, steps);
  }

  static Reconciling in(GitProgram git, Consumer<Exchange.Step> steps) throws Exception {
    Repository repository = Repository.find(git);
    return new Reconciling(
        repository, ObjectStore.open(repository.commonDir(), repository.objectFormat()), steps);
  }

  /**
   * Goes as far as a step, says so, and waits to be killed.
   *
   * @param arguments the repository and which step, counted from 0
   */
  public static void main(String[] arguments) throws Exception {
    int last = Integer.parseInt(arguments[1]);
    AtomicInteger steps = new AtomicInteger();
    Reconciling.in(GitProgram.in(Path.of(arguments[0])), step -> stop(steps, last, step)).write();
  }

  private static void stop(AtomicInteger steps, int last, Exchange.Step step) {
    if (steps.getAndIncrement() == last) {
      System.out.println(step);
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  void write() throws Exception {
    Collision collision = reconciler.looking().at(hold(), Optional.empty());
    Version result =
        new Version(FileMode.REGULAR, reconciler.keep(RESULT.getBytes(StandardCharsets.UTF_8)));
    reconciler.write(
        collision,
        Wanted.of(collision, Optional.of(result)),
        Reach.BOTH,
        List.of(Pick.ofAll("by hand")));
  }

  boolean undo() throws Exception {
    return reconciler.undo(deed -> true).isPresent();
  }

  Hold hold() throws Exception {
    return holds.read().hold(HoldId.of(1)).orElseThrow();
  }

  HoldFolder holds() {
    return holds;
  }

  ObjectStore store() {
    return store;
  }
}
