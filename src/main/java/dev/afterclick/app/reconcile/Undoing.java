package dev.afterclick.app.reconcile;

import dev.afterclick.git.GitException;
import dev.afterclick.git.hold.HoldFolder;
import dev.afterclick.git.restore.Refused;
import dev.afterclick.git.worktree.Repository;
import dev.afterclick.git.worktree.Worktrees;
import dev.afterclick.model.Chosen;
import dev.afterclick.model.Entry;
import dev.afterclick.model.Hold;
import dev.afterclick.model.Version;
import dev.afterclick.model.Worktree;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Brings back what stood before a reconciliation, as long as nobody has touched it since. */
final class Undoing {

  private final Repository repository;
  private final HoldFolder folder;
  private final InstantSource clock;
  private final Looking looking;
  private final Writing writing;
  private final Deeds deeds;
  private final Chronicle chronicle;
  private final Remembering remembering;
  private final Notices notices;

  Undoing(
      Repository repository,
      HoldFolder folder,
      InstantSource clock,
      Looking looking,
      Writing writing,
      Deeds deeds,
      Chronicle chronicle,
      Remembering remembering,
      Notices notices) {
    this.repository = repository;
    this.folder = folder;
    this.clock = clock;
    this.looking = looking;
    this.writing = writing;
    this.deeds = deeds;
    this.chronicle = chronicle;
    this.remembering = remembering;
    this.notices = notices;
  }

  void undo(Deeds.Kept kept) throws Refused, GitException, IOException {
    Deed deed = kept.deed();
    List<Move> back = movesBack(deed);
    try {
      writing.carryOut(back);
    } catch (Writing.Half e) {
      throw new Refused(String.valueOf(e.getMessage()), e.hint());
    }
    notices.ofUndoing(back);
    if (deed.recorded().isPresent()) {
      remembering.forget(deed.recorded().get());
    }
    if (deed.former().isPresent()) {
      folder.reinstate(deed.former().get());
    }
    deeds.forget(kept);
    chronicle.record(
        List.of(new Entry.ChoiceMade(clock.instant(), undone(deed))), Optional.empty(), true);
  }

  private List<Move> movesBack(Deed deed) throws Refused, GitException {
    List<Worktree> worktrees = new Worktrees(repository).list();
    List<Move> back = new ArrayList<>();
    for (Move move : deed.moves()) {
      Worktree worktree = worktree(move, worktrees);
      Optional<Version> standing = looking.standing(worktree, move.path());
      if (standing.equals(move.after())) {
        back.add(0, move.reversed().in(worktree));
      } else if (!standing.equals(move.before())) {
        throw new Refused(
            move.label() + " has touched " + move.path() + " since, so nothing was undone",
            "afterclick log " + move.path() + " has what stood there; restore brings it back");
      }
    }
    return back;
  }

  private static Worktree worktree(Move move, List<Worktree> worktrees) throws Refused {
    return worktrees.stream()
        .filter(each -> !each.missing() && each.id().equals(move.worktree().id()))
        .findFirst()
        .orElseThrow(
            () ->
                new Refused(
                    "the worktree of " + move.label() + " is gone, so nothing was undone",
                    "afterclick log " + move.path() + " has what stood there"));
  }

  private Chosen undone(Deed deed) throws GitException {
    List<Move> moves = deed.moves();
    Optional<Move> first = moves.stream().findFirst();
    return new Chosen(
        deed.former().map(Hold::id),
        deed.path(),
        first.map(Move::label).orElse(""),
        moves.isEmpty() ? "" : moves.get(moves.size() - 1).label(),
        deed.former().flatMap(hold -> hold.terms().base()),
        first.flatMap(Move::after),
        first.flatMap(Move::after),
        first.flatMap(Move::before),
        0,
        "undone",
        new Person(repository.git()).name());
  }
}
