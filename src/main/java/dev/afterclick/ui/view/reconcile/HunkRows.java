package dev.afterclick.ui.view.reconcile;

import dev.afterclick.reconcile.Hunk;
import dev.afterclick.reconcile.HunkKind;
import java.util.Arrays;
import java.util.List;

/** Which rows the hunks of a file take on a screen, where all sides scroll together. */
public final class HunkRows {

  /** The first row of each hunk, and the one behind the last. */
  private final int[] starts;

  private HunkRows(int[] starts) {
    this.starts = starts;
  }

  static HunkRows of(List<Hunk> hunks, ReconcileLayout layout) {
    int[] starts = new int[hunks.size() + 1];
    int at = 0;
    for (Hunk hunk : hunks) {
      starts[hunk.index()] = at;
      at += height(hunk, layout);
    }
    starts[hunks.size()] = at;
    return new HunkRows(starts);
  }

  private static int height(Hunk hunk, ReconcileLayout layout) {
    int ours = hunk.ours().size();
    int theirs = hunk.theirs().size();
    int base = layout.base() ? hunk.base().size() : 0;
    if (!hunk.isChange()) {
      return ours;
    }
    // A change can be seen even where nobody has a line.
    return Math.max(
        1,
        layout.columns() > 1
            ? Math.max(base, Math.max(ours, theirs))
            : ours + base + (hunk.kind() == HunkKind.ALIKE ? 0 : theirs));
  }

  public int total() {
    return starts[starts.length - 1];
  }

  public int start(int hunk) {
    return starts[hunk];
  }

  /** Returns the row behind a hunk's last. */
  public int end(int hunk) {
    return starts[hunk + 1];
  }

  /** Returns which hunk a row belongs to. */
  public int hunkAt(int row) {
    int found = Arrays.binarySearch(starts, row);
    int hunk = found < 0 ? -found - 2 : found;
    while (hunk < starts.length - 2 && starts[hunk + 1] == starts[hunk]) {
      hunk++;
    }
    return Math.min(hunk, starts.length - 2);
  }
}
