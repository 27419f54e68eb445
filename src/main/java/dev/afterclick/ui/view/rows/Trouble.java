package dev.afterclick.ui.view.rows;

import dev.afterclick.model.Board;
import dev.afterclick.model.Hold;
import dev.afterclick.model.Overlap;
import dev.afterclick.model.RepoPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The overlaps of a board by path, and how many paths there are of each kind.
 *
 * @param overlaps what it was made of
 * @param holds what it was made of, too
 * @param groups the overlaps by path, the gravest first
 * @param held how many paths git is kept from merging
 * @param conflicts on how many further paths sessions conflict
 * @param overlapping on how many further paths sessions overlap without a conflict
 * @param warned on how many further paths sessions overlap which are never held
 * @param landed on how many paths a session meets what has landed
 */
public record Trouble(
    List<Overlap> overlaps,
    List<Hold> holds,
    List<OverlapGroup> groups,
    int held,
    int conflicts,
    int overlapping,
    int warned,
    int landed) {

  static Trouble of(Board board) {
    List<Overlap> overlaps = board.overlaps();
    Held held = Held.of(board);
    Map<RepoPath, List<Overlap>> byPath = new LinkedHashMap<>();
    for (Overlap overlap : overlaps.stream().sorted(Held.gravestFirst(held.overlaps())).toList()) {
      byPath.computeIfAbsent(overlap.path(), path -> new ArrayList<>()).add(overlap);
    }
    List<OverlapGroup> groups = new ArrayList<>(byPath.size());
    byPath.forEach(
        (path, here) ->
            groups.add(new OverlapGroup(path, List.copyOf(here), held.holds(here.get(0)))));
    return new Trouble(
        overlaps,
        board.holds(),
        List.copyOf(groups),
        board.holdsInForce().size(),
        count(groups, group -> group.rank() == Row.Rank.CONFLICT),
        count(groups, group -> group.rank() == Row.Rank.OVERLAP),
        count(groups, OverlapGroup::isWarned),
        count(groups, group -> group.overlaps().stream().anyMatch(Overlap::isLanded)));
  }

  private static int count(List<OverlapGroup> groups, Predicate<OverlapGroup> kind) {
    return (int) groups.stream().filter(kind).count();
  }

  /** Returns that of another board, which mostly has the same overlaps. */
  Trouble with(Board newer) {
    boolean same = newer.overlaps().equals(overlaps) && newer.holds().equals(holds);
    return same ? this : of(newer);
  }
}
