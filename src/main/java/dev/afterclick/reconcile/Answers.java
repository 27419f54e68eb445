package dev.afterclick.reconcile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * What was chosen for each hunk, if anything.
 *
 * <p>Kept in blocks that versions share: a file of ten thousand hunks is not copied for each
 * choice.
 */
final class Answers {

  private static final int BLOCK = 64;

  private final List<List<Optional<Choice>>> blocks;

  private Answers(List<List<Optional<Choice>>> blocks) {
    this.blocks = blocks;
  }

  static Answers none(int hunks) {
    List<Optional<Choice>> empty = Collections.nCopies(BLOCK, Optional.empty());
    return new Answers(Collections.nCopies(hunks / BLOCK + 1, empty));
  }

  Optional<Choice> get(int hunk) {
    return blocks.get(hunk / BLOCK).get(hunk % BLOCK);
  }

  Answers with(int hunk, Optional<Choice> choice) {
    List<Optional<Choice>> block = new ArrayList<>(blocks.get(hunk / BLOCK));
    block.set(hunk % BLOCK, choice);
    List<List<Optional<Choice>>> changed = new ArrayList<>(blocks);
    changed.set(hunk / BLOCK, block);
    return new Answers(changed);
  }
}
