package dev.afterclick.ui.view;

import dev.afterclick.model.Board;
import dev.afterclick.model.Hold;
import dev.afterclick.model.HoldId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The list of holds that stands in place of the board.
 *
 * @param on the hold that the person is on; nothing where there is none
 * @param index which of the holds that is
 * @param top the first hold in sight
 */
public record HoldList(Optional<HoldId> on, int index, int top) {

  private static final int ROOMY = 80;

  static HoldList at(Optional<HoldId> hold) {
    return new HoldList(hold, 0, 0);
  }

  /** Returns all holds: those in force, and below them those that were released. */
  public static List<Hold> all(Board board) {
    return Stream.concat(
            board.holdsInForce().stream(), board.holds().stream().filter(h -> !h.isInForce()))
        .toList();
  }

  /** Returns how many lines of the screen a hold takes. */
  public static int linesEach(int width) {
    return width < ROOMY ? 2 : 1;
  }

  /** Returns the hold that the person is on. */
  public Optional<Hold> hold(Board board) {
    return on.flatMap(id -> all(board).stream().filter(h -> h.id().equals(id)).findFirst());
  }

  /** Stays on its hold where that is still there, and in sight. */
  HoldList settled(Board board, int room) {
    List<Hold> holds = all(board);
    int there = on.map(id -> holds.stream().map(Hold::id).toList().indexOf(id)).orElse(-1);
    return to(holds, there < 0 ? index : there, room);
  }

  HoldList to(List<Hold> holds, int wanted, int room) {
    int here = Math.max(0, Math.min(wanted, holds.size() - 1));
    int highest = Math.max(0, Math.min(top, holds.size() - room));
    int first = Math.max(Math.min(highest, here), here - room + 1);
    Optional<HoldId> id = holds.isEmpty() ? Optional.empty() : Optional.of(holds.get(here).id());
    return new HoldList(id, here, first);
  }
}
