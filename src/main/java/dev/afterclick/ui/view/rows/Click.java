package dev.afterclick.ui.view.rows;

import java.time.Duration;
import java.time.Instant;

/**
 * The last click on a row.
 *
 * @param x in which column of the screen
 * @param y in which row of the screen
 * @param spot what was there; by the second click of two, the panes may have moved
 * @param at when
 */
public record Click(int x, int y, Spot spot, Instant at) {

  private static final Duration TWICE = Duration.ofMillis(400);

  /** Tells whether a click makes this one a double click. */
  public boolean isRepeated(int column, int row, Instant now) {
    return row == y && Math.abs(column - x) <= 1 && !now.isAfter(at.plus(TWICE));
  }
}
