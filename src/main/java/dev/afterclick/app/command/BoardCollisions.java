package dev.afterclick.app.command;

import dev.afterclick.app.reconcile.Collision;
import dev.afterclick.app.reconcile.Flank;
import dev.afterclick.app.reconcile.Looking;
import dev.afterclick.app.reconcile.Reconciled;
import dev.afterclick.git.GitException;
import dev.afterclick.git.hold.HoldFolder;
import dev.afterclick.git.restore.Refused;
import dev.afterclick.model.Board;
import dev.afterclick.model.Hold;
import dev.afterclick.model.Overlap;
import dev.afterclick.model.Party;
import dev.afterclick.model.Policy;
import dev.afterclick.model.SessionId;
import dev.afterclick.model.Verdict;
import dev.afterclick.ui.view.reconcile.ReconcileRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Finds on the disk what a person made one of, and makes sure that it is still that.
 *
 * <p>The board tells apart who works in one worktree; on the disk they have one version.
 */
record BoardCollisions(HoldFolder folder, Looking looking, Supplier<Board> board) {

  /**
   * Finds the two versions that were shown.
   *
   * @param expected what was said to be next, if anything was
   * @throws Refused if a side has another one by now
   */
  Collision of(ReconcileRequest request, Optional<Collision> expected)
      throws Refused, GitException {
    ReconcileRequest onDisk =
        new ReconcileRequest(
            request.path(),
            request.kind(),
            request.base(),
            ofWorktree(request.ours()),
            ofWorktree(request.theirs()));
    Optional<Collision> next =
        expected.isPresent() ? Optional.of(looking.again(expected.get())) : Optional.empty();
    return next.isPresent() && isOf(next.get(), onDisk) ? next.get() : find(onDisk);
  }

  private static boolean isOf(Collision next, ReconcileRequest request) {
    return next.path().equals(request.path())
        && isOf(next.ours(), request.ours())
        && isOf(next.theirs(), request.theirs());
  }

  /**
   * Returns the clobber of which a person has decided: whatever they have made of it, it is over,
   * unless a session has written the file again meanwhile.
   */
  Optional<Overlap> decided(ReconcileRequest request, Reconciled done) {
    boolean open = done.collision().hold().isPresent() && done.released().isEmpty();
    return board.get().overlaps().stream()
        .filter(overlap -> request.isClobber() && overlap.isClobber() && !open)
        .filter(overlap -> overlap.path().equals(request.path()))
        .filter(overlap -> overlap.lost().equals(request.theirs()))
        .findFirst();
  }

  private Party ofWorktree(Party shown) {
    return new Party(
        shown.session().map(this::carrier),
        shown.label(),
        shown.path(),
        shown.change(),
        shown.version(),
        shown.touched(),
        shown.author());
  }

  private SessionId carrier(SessionId shown) {
    return Optional.ofNullable(board.get().sessions().get(shown))
        .map(session -> SessionId.in(session.worktree().id()))
        .orElse(shown);
  }

  private Collision find(ReconcileRequest request) throws Refused, GitException {
    if (request.isClobber()) {
      Collision clobber =
          looking.clobber(request.path(), request.base(), request.ours(), request.theirs());
      flank(List.of(clobber.ours()), request.ours());
      return clobber;
    }
    SessionId ours = request.ours().session().orElseThrow();
    SessionId theirs = request.theirs().session().orElseThrow();
    Optional<Hold> hold =
        folder.read().holds().stream()
            .filter(Hold::isInForce)
            .filter(it -> it.path().equals(request.path()))
            .filter(it -> it.terms().involves(ours) && it.terms().involves(theirs))
            .reduce((one, newer) -> newer);
    Collision all =
        hold.isPresent()
            ? looking.at(hold.get(), Optional.of(ours))
            : looking.at(overlap(request), Optional.of(ours));
    return between(all, request);
  }

  private static Overlap overlap(ReconcileRequest request) {
    return new Overlap(
        request.path(),
        request.ours(),
        request.theirs(),
        request.base(),
        Verdict.CONFLICT,
        request.kind(),
        Policy.HOLD);
  }

  /** Of several sessions on one path, the two that were shown come first. */
  private static Collision between(Collision all, ReconcileRequest request) throws Refused {
    List<Flank> flanks =
        Stream.concat(Stream.of(all.ours(), all.theirs()), all.rest().stream()).toList();
    Flank ours = flank(flanks, request.ours());
    Flank theirs = flank(flanks, request.theirs());
    List<Flank> rest = new ArrayList<>(flanks);
    rest.removeAll(List.of(ours, theirs));
    return new Collision(
        all.path(), all.hold(), request.kind(), request.base(), ours, theirs, List.copyOf(rest));
  }

  private static boolean isOf(Flank flank, Party shown) {
    return flank.path().equals(shown.path())
        && flank.version().equals(shown.version())
        && flank.seats().stream()
            .anyMatch(seat -> shown.session().equals(Optional.of(seat.session())));
  }

  private static Flank flank(List<Flank> flanks, Party shown) throws Refused {
    return flanks.stream()
        .filter(flank -> isOf(flank, shown))
        .findFirst()
        .orElseThrow(
            () ->
                new Refused(
                    shown.label() + " wrote " + shown.path().value() + " meanwhile",
                    "nothing was changed"));
  }
}
