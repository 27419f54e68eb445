package dev.afterclick.app.command;

import dev.afterclick.app.loop.EngineHost;
import dev.afterclick.app.reconcile.Collision;
import dev.afterclick.app.reconcile.Deed;
import dev.afterclick.app.reconcile.Reconciler;
import dev.afterclick.app.reconcile.Seat;
import dev.afterclick.git.GitException;
import dev.afterclick.git.GitProgram;
import dev.afterclick.git.restore.Refused;
import dev.afterclick.git.worktree.Repository;
import dev.afterclick.git.worktree.Worktrees;
import dev.afterclick.model.Board;
import dev.afterclick.model.Hold;
import dev.afterclick.model.HoldId;
import dev.afterclick.model.Overlap;
import dev.afterclick.model.Party;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.SessionId;
import dev.afterclick.model.Worktree;
import dev.afterclick.ui.canvas.Harmless;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Finds the two versions that a person names, whether an engine runs or not. */
final class Collisions {

  private final Surroundings there;
  private final Repository repository;
  private final HoldsOnDisk holds;
  private final Reconciler reconciler;

  Collisions(Surroundings there, Repository repository, HoldsOnDisk holds, Reconciler reconciler) {
    this.there = there;
    this.repository = repository;
    this.holds = holds;
    this.reconciler = reconciler;
  }

  /** Finds it by a hold's id, or by a path; without a name, what alone is held. */
  Collision named(Optional<String> name)
      throws GitException, InterruptedException, Refused, Trouble {
    if (name.isEmpty()) {
      return at(onlyHold());
    }
    if (HoldId.isOne(name.get())) {
      Hold hold = holds.named(name.get());
      if (!hold.isInForce()) {
        throw new Trouble(
            hold.id() + " was released already: " + hold.release().orElseThrow().reason(),
            "afterclick reconcile " + hold.path() + " looks at the path as it is now");
      }
      return at(hold);
    }
    Optional<Hold> hold = holds.inForceOn(name.get());
    return hold.isPresent() ? at(hold.get()) : at(overlap(name.get()));
  }

  /** Tells which reconciliation is meant; without a name, any. */
  Predicate<Deed> deed(Optional<String> name) throws GitException, Trouble {
    if (name.isEmpty()) {
      return deed -> true;
    }
    if (HoldId.isOne(name.get())) {
      HoldId hold = new HoldId(name.get());
      return deed -> deed.isAbout(hold);
    }
    List<RepoPath> meant = meant(name.get());
    return deed -> meant.stream().anyMatch(deed::isAbout);
  }

  /** Reads a path as a person types it. */
  RepoPath path(String name) throws GitException, Trouble {
    return meant(name).get(0);
  }

  Path commonDir() {
    return repository.commonDir();
  }

  /** Returns git in a worktree whose attributes count for the result. */
  GitProgram gitOf(Collision collision) {
    Optional<Path> root =
        collision.ours().seats().stream().findFirst().map(Seat::worktree).map(Worktree::root);
    return root.map(repository::gitIn).orElseGet(repository::git);
  }

  private Collision at(Hold hold) throws Refused, GitException {
    return reconciler.looking().at(hold, here());
  }

  private Collision at(Overlap overlap) throws Refused, GitException {
    return reconciler.looking().at(overlap, here());
  }

  private Hold onlyHold() throws GitException, Trouble {
    List<Hold> all = holds.folder().read().holds().stream().filter(Hold::isInForce).toList();
    if (all.size() == 1) {
      return all.get(0);
    }
    throw all.isEmpty()
        ? new Trouble(
            "nothing is held here", "name a path on which sessions overlap; afterclick check")
        : new Trouble(
            "several paths are held",
            "name one: "
                + all.stream()
                    .map(hold -> hold.id() + " (" + Harmless.of(hold.path().value()) + ")")
                    .collect(Collectors.joining(", ")));
  }

  /** Looks once, as check does, and takes the newest that conflicts before any that does not. */
  private Overlap overlap(String name) throws GitException, InterruptedException, Trouble {
    List<RepoPath> meant = meant(name);
    Crash crash = new Crash();
    try (EngineHost host = EngineHost.open(there.git(), there.clock(), false, crash)) {
      host.awaitIdle();
      crash.check();
      return newest(host.board(), meant)
          .orElseThrow(
              () ->
                  new Trouble(
                      "no sessions overlap on " + Harmless.of(name),
                      "afterclick check lists where they do"));
    }
  }

  private static Optional<Overlap> newest(Board board, List<RepoPath> meant) {
    return board.overlaps().stream()
        .filter(overlap -> isOn(overlap, meant))
        .min(
            Comparator.comparing(Overlap::isLanded)
                .thenComparing(Overlap::verdict, Comparator.reverseOrder())
                .thenComparing(Collisions::touched, Comparator.reverseOrder()));
  }

  private static boolean isOn(Overlap overlap, List<RepoPath> meant) {
    return meant.contains(overlap.path())
        || overlap.parties().stream().map(Party::path).anyMatch(meant::contains);
  }

  private static Instant touched(Overlap overlap) {
    return overlap.parties().stream()
        .map(Party::touched)
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  private List<RepoPath> meant(String name) throws GitException, Trouble {
    List<RepoPath> meant =
        new PathArguments(there.folder(), new Worktrees(repository).list().stream())
            .read(List.of(name));
    if (meant.isEmpty()) {
      throw new Trouble(Harmless.of(name) + " is a whole worktree", "name a file in it");
    }
    return meant;
  }

  /** Returns the session of the worktree that the command is run in. */
  private Optional<SessionId> here() throws GitException {
    Path folder = real(there.folder());
    return new Worktrees(repository)
        .list().stream()
            .filter(each -> folder.startsWith(real(each.root())))
            .max(Comparator.comparingInt(each -> real(each.root()).getNameCount()))
            .map(each -> SessionId.in(each.id()));
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      return path;
    }
  }
}
