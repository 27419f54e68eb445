package dev.afterclick.ui.view.rows;

import java.util.ArrayList;
import java.util.List;

/** What the cursor can be on, from top to bottom. */
public sealed interface SpotList {

  /** The rows of a pane, one line each. */
  record Rows(List<Row> rows) implements SpotList {

    @Override
    public int size() {
      return rows.size();
    }

    @Override
    public Spot get(int index) {
      return Spot.of(rows.get(index));
    }

    @Override
    public int linesBefore(int index) {
      return index;
    }

    @Override
    public int indexOf(Spot spot) {
      boolean here = !rows.isEmpty() && rows.get(0).session().equals(spot.session());
      return here ? spot.path().map(path -> Row.indexOf(rows, path)).orElse(-1) : -1;
    }
  }

  /**
   * The narrow list.
   *
   * @param spots what is in it
   * @param ends on which line each of them ends, counted from the first of all
   */
  record Listed(List<Spot> spots, List<Integer> ends) implements SpotList {

    /** Lists overlaps, a line for each party and a rule below the last, and then sessions. */
    public static Listed of(List<OverlapGroup> groups, List<Pane> panes) {
      List<Spot> spots = new ArrayList<>(groups.size() + panes.size());
      List<Integer> ends = new ArrayList<>(groups.size() + panes.size());
      int line = 0;
      for (OverlapGroup group : groups) {
        line += group.parties().size() + (spots.size() == groups.size() - 1 ? 1 : 0);
        ends.add(line);
        spots.add(group.spot());
      }
      for (Pane pane : panes) {
        ends.add(++line);
        spots.add(Spot.whole(pane));
      }
      return new Listed(List.copyOf(spots), List.copyOf(ends));
    }

    @Override
    public int size() {
      return spots.size();
    }

    @Override
    public Spot get(int index) {
      return spots.get(index);
    }

    @Override
    public int linesBefore(int index) {
      return index == 0 ? 0 : ends.get(index - 1);
    }

    @Override
    public int indexOf(Spot spot) {
      return spots.indexOf(spot);
    }
  }

  int size();

  Spot get(int index);

  /** Returns how many lines everything above {@code index} takes. */
  int linesBefore(int index);

  default boolean isEmpty() {
    return size() == 0;
  }

  /** Returns how many lines the spots {@code from} to {@code to}, without that one, take. */
  default int lines(int from, int to) {
    return linesBefore(to) - linesBefore(from);
  }

  /** Returns where a spot is, or -1. */
  int indexOf(Spot spot);
}
