package dev.afterclick.app.reconcile;

import dev.afterclick.git.GitException;
import dev.afterclick.git.restore.Refused;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Finds which files have to change. */
final class Plan {

  private final Looking looking;

  Plan(Looking looking) {
    this.looking = looking;
  }

  /** Returns the files that change, those of the person's own side first. */
  List<Move> of(Collision collision, Wanted result, Reach reach) throws Refused, GitException {
    List<Move> moves = new ArrayList<>();
    for (Seat seat : seats(collision, reach)) {
      for (RepoPath path : paths(seat, result)) {
        Move move = move(seat, path, result);
        if (move.changes()) {
          moves.add(move);
        }
      }
    }
    return List.copyOf(moves);
  }

  static List<Seat> seats(Collision collision, Reach reach) {
    List<Seat> seats = new ArrayList<>();
    if (reach == Reach.BOTH || reach == Reach.OURS) {
      seats.addAll(collision.ours().seats());
    }
    if (reach == Reach.BOTH || reach == Reach.THEIRS) {
      seats.addAll(collision.theirs().seats());
    }
    return seats;
  }

  /** A file that is to have another name goes from where it was. */
  private static SortedSet<RepoPath> paths(Seat seat, Wanted result) {
    SortedSet<RepoPath> paths = new TreeSet<>(result.files().keySet());
    paths.add(seat.path());
    return paths;
  }

  private Move move(Seat seat, RepoPath path, Wanted result) throws Refused, GitException {
    Optional<Version> wanted = result.at(path);
    if (path.equals(seat.path())) {
      return new Move(seat.worktree(), seat.label(), path, seat.version(), wanted);
    }
    Optional<Version> there = looking.standing(seat.worktree(), path);
    if (there.isPresent() && !there.equals(wanted)) {
      throw new Refused(
          path + " is there already in " + seat.label() + ", and is something else",
          "take another name, or reconcile that first");
    }
    return new Move(seat.worktree(), seat.label(), path, there, wanted);
  }
}
