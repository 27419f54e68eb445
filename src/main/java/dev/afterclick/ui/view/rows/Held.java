package dev.afterclick.ui.view.rows;

import dev.afterclick.model.Board;
import dev.afterclick.model.Hold;
import dev.afterclick.model.Overlap;
import dev.afterclick.model.RepoPath;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The overlaps that git is kept from merging.
 *
 * @param paths where they are
 * @param overlaps they themselves
 */
record Held(Set<RepoPath> paths, Set<Overlap> overlaps) {

  /** Most overlaps are on no held path, which is cheap to tell. */
  static Held of(Board board) {
    Set<RepoPath> paths = board.holdsInForce().stream().map(Hold::path).collect(Collectors.toSet());
    Set<Overlap> overlaps =
        board.overlaps().stream()
            .filter(overlap -> paths.contains(overlap.path()))
            .filter(overlap -> board.holdOn(overlap).isPresent())
            .collect(Collectors.toSet());
    return new Held(paths, overlaps);
  }

  boolean holds(Overlap overlap) {
    return paths.contains(overlap.path()) && overlaps.contains(overlap);
  }

  /** Returns those of some overlaps that are held. */
  Set<Overlap> among(List<Overlap> some) {
    return paths.isEmpty()
        ? Set.of()
        : some.stream().filter(this::holds).collect(Collectors.toSet());
  }

  /** Orders the gravest first: what is held, then by rank. */
  static Comparator<Overlap> gravestFirst(Set<Overlap> held) {
    Comparator<Overlap> byHold = Comparator.comparing(overlap -> !held.contains(overlap));
    return held.isEmpty() ? Comparator.comparing(Row::rankOf) : byHold.thenComparing(Row::rankOf);
  }
}
