package dev.afterclick.reconcile;

import java.util.List;
import java.util.Optional;

/**
 * One thing that a person did, as undo has to know it.
 *
 * @param turns what it did to each hunk it touched
 */
record Step(List<Turn> turns) {

  /**
   * One hunk's part in it.
   *
   * @param hunk its index
   * @param before what was chosen before, if anything
   * @param after what is since
   */
  record Turn(int hunk, Optional<Choice> before, Optional<Choice> after) {

    Turn back() {
      return new Turn(hunk, /* before= */ after, /* after= */ before);
    }
  }

  Step back() {
    return new Step(turns.stream().map(Turn::back).toList());
  }
}
