package dev.afterclick.app.reconcile;

import dev.afterclick.git.GitException;
import dev.afterclick.git.hold.HoldFolder;
import dev.afterclick.git.restore.Refused;
import dev.afterclick.git.sight.Glance;
import dev.afterclick.git.store.ObjectStore;
import dev.afterclick.git.worktree.Repository;
import dev.afterclick.git.worktree.Worktrees;
import dev.afterclick.model.Hold;
import dev.afterclick.model.HoldParty;
import dev.afterclick.model.Overlap;
import dev.afterclick.model.OverlapKind;
import dev.afterclick.model.Party;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.SessionId;
import dev.afterclick.model.Version;
import dev.afterclick.model.Worktree;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks at what two sessions have of a path now, on the disk and not on any board.
 *
 * <p>The base is what the hold or the overlap says: where both began.
 */
public final class Looking {

  private final Repository repository;
  private final ObjectStore store;
  private final HoldFolder folder;
  private final InstantSource clock;

  public Looking(Repository repository, ObjectStore store, HoldFolder folder, InstantSource clock) {
    this.repository = repository;
    this.store = store;
    this.folder = folder;
    this.clock = clock;
  }

  /**
   * Looks at what a hold is between.
   *
   * @param here the session whose version is to be called ours, if it is one of them
   */
  public Collision at(Hold hold, Optional<SessionId> here) throws Refused, GitException {
    List<Party> parties = hold.terms().parties().stream().map(HoldParty::side).toList();
    if (hold.terms().kind() == OverlapKind.CLOBBER) {
      return clobber(hold.path(), hold.terms().base(), parties.get(0), Lost.of(repository, hold));
    }
    return between(
        hold.path(),
        Optional.of(hold),
        hold.terms().kind(),
        hold.terms().base(),
        seats(parties),
        here);
  }

  /** Looks at what an overlap is between. */
  public Collision at(Overlap overlap, Optional<SessionId> here) throws Refused, GitException {
    if (overlap.isLanded()) {
      throw new Refused(
          overlap.left().label()
              + " meets there what "
              + overlap.right().label()
              + " has already: git itself merges that",
          "git merge "
              + overlap.right().label()
              + ", in the worktree of "
              + overlap.left().label());
    }
    if (overlap.isClobber()) {
      return clobber(overlap.path(), overlap.base(), overlap.right(), overlap.lost());
    }
    return between(
        overlap.path(),
        Optional.empty(),
        overlap.kind(),
        overlap.base(),
        seats(overlap.parties()),
        here);
  }

  /**
   * Looks at what stands there now of a clobber, which is ours; what was lost stands nowhere.
   *
   * @param lost under a name that says so
   */
  public Collision clobber(RepoPath path, Optional<Version> base, Party standing, Party lost)
      throws Refused, GitException {
    return new Collision(
        path,
        clobberOn(path, standing),
        OverlapKind.CLOBBER,
        base,
        Flank.of(seats(List.of(standing))),
        new Flank(lost.label(), lost.path(), lost.version(), lost.touched(), List.of()),
        List.of());
  }

  /** Looks again at what a collision is between, each session on the side where it was. */
  public Collision again(Collision known) throws GitException {
    List<Flank> rest = new ArrayList<>();
    for (Flank flank : known.rest()) {
      rest.add(again(flank));
    }
    return new Collision(
        known.path(),
        known.hold(),
        known.kind(),
        known.base(),
        again(known.ours()),
        again(known.theirs()),
        List.copyOf(rest),
        known.kept());
  }

  /**
   * Looks at what comes next where more than two versions met: what was made of two is ours.
   *
   * @return nothing once all have the same; nor where git alone remembers it, for then nobody has
   *     the result, and the next two would be two others
   */
  public Optional<Collision> next(Reconciled done) throws GitException {
    Collision before = done.collision();
    Instant now = clock.instant();
    List<Seat> seats = new ArrayList<>();
    for (Seat seat : Plan.seats(before, done.reach())) {
      RepoPath path = done.wanted().at(seat.path()).isPresent() ? seat.path() : before.target();
      seats.add(
          again(
              new Seat(seat.session(), seat.label(), seat.worktree(), path, seat.version(), now)));
    }
    Optional<SessionId> first = seats.stream().findFirst().map(Seat::session);
    for (Flank flank : before.rest()) {
      seats.addAll(again(flank).seats());
    }
    List<Flank> flanks = flanks(seats, first);
    return first.isEmpty() || before.rest().isEmpty() || flanks.size() < 2
        ? Optional.empty()
        : Optional.of(before.of(flanks, Reconciler.kept(before, done.reach())));
  }

  /** Returns a content as git keeps it; an empty one where there is none. */
  public byte[] content(Optional<Version> version) throws GitException {
    return version.isPresent() ? store.read(version.get().blob()) : new byte[0];
  }

  /** Returns what stands at a path of a worktree now. */
  Optional<Version> standing(Worktree worktree, RepoPath path) throws GitException {
    try (Glance glance = Glance.at(repository, store, worktree.root(), clock)) {
      return glance.look(path).version();
    }
  }

  private Flank again(Flank known) throws GitException {
    List<Seat> seats = new ArrayList<>();
    for (Seat seat : known.seats()) {
      seats.add(again(seat));
    }
    // A session that went its own way shows what it has, before the one that stayed.
    return seats.stream()
        .filter(seat -> !seat.version().equals(known.version()))
        .findFirst()
        .map(Seat::version)
        .map(gone -> known.as(gone, List.copyOf(seats)))
        .orElseGet(() -> known.as(known.version(), List.copyOf(seats)));
  }

  private Optional<Hold> clobberOn(RepoPath path, Party standing) throws GitException {
    return folder.read().holds().stream()
        .filter(hold -> hold.isInForce() && hold.terms().kind() == OverlapKind.CLOBBER)
        .filter(hold -> hold.path().equals(path))
        .filter(hold -> hold.terms().involves(standing.session().orElseThrow()))
        .reduce((one, newer) -> newer);
  }

  private Collision between(
      RepoPath path,
      Optional<Hold> hold,
      OverlapKind kind,
      Optional<Version> base,
      List<Seat> seats,
      Optional<SessionId> here)
      throws Refused {
    List<Flank> flanks = flanks(seats, here);
    if (flanks.size() < 2) {
      throw new Refused(
          "nothing is left to reconcile of " + path + ": all have the same there",
          hold.map(known -> "afterclick release " + known.id() + " --reason \"they are alike\"")
              .orElse("afterclick check lists what there is"));
    }
    return new Collision(
        path,
        hold,
        kind,
        base,
        flanks.get(0),
        flanks.get(1),
        List.copyOf(flanks.subList(2, flanks.size())));
  }

  /** Those who have the same stand together; the person's own worktree comes first. */
  private static List<Flank> flanks(List<Seat> seats, Optional<SessionId> here) {
    List<List<Seat>> groups = new ArrayList<>();
    for (Seat seat : seats) {
      groups.stream()
          .filter(group -> isAlike(group.get(0), seat))
          .findFirst()
          .ifPresentOrElse(
              group -> group.add(seat), () -> groups.add(new ArrayList<>(List.of(seat))));
    }
    List<Flank> flanks = new ArrayList<>(groups.stream().map(Flank::of).toList());
    flanks.stream()
        .filter(flank -> flank.seats().stream().anyMatch(seat -> isAt(seat, here)))
        .findFirst()
        .ifPresent(
            own -> {
              flanks.remove(own);
              flanks.add(0, own);
            });
    return flanks;
  }

  private static boolean isAlike(Seat one, Seat other) {
    return one.path().equals(other.path()) && one.version().equals(other.version());
  }

  private static boolean isAt(Seat seat, Optional<SessionId> here) {
    return here.filter(seat.session()::equals).isPresent();
  }

  private List<Seat> seats(List<Party> parties) throws Refused, GitException {
    List<Worktree> worktrees =
        new Worktrees(repository).list().stream().filter(each -> !each.missing()).toList();
    List<Seat> seats = new ArrayList<>();
    for (Party party : parties) {
      SessionId session = party.session().orElseThrow();
      Optional<Worktree> worktree =
          worktrees.stream().filter(each -> SessionId.in(each.id()).equals(session)).findFirst();
      if (worktree.isEmpty()) {
        throw new Refused(
            "the worktree of " + party.label() + " is gone",
            "its branch may still be merged: afterclick release lets that be, once you have looked");
      }
      seats.add(
          again(
              new Seat(
                  session,
                  party.label(),
                  worktree.get(),
                  party.path(),
                  party.version(),
                  party.touched())));
    }
    return seats;
  }

  private Seat again(Seat seat) throws GitException {
    return new Seat(
        seat.session(),
        seat.label(),
        seat.worktree(),
        seat.path(),
        standing(seat.worktree(), seat.path()),
        seat.touched());
  }
}
