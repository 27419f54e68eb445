package dev.afterclick.ui.view;

import dev.afterclick.model.Action;
import dev.afterclick.reconcile.Hunk;
import dev.afterclick.reconcile.Reconciliation;
import dev.afterclick.ui.canvas.Size;
import dev.afterclick.ui.view.reconcile.HunkRows;
import dev.afterclick.ui.view.reconcile.Reconciling;
import java.util.Optional;
import java.util.function.IntPredicate;

/** Moves about in the hunks of a file. */
final class ReconcileMoves {

  private static final int SIDEWAYS = 8;
  private static final int LONGEST_LINE = 1_100_000;

  private ReconcileMoves() {}

  /** Scrolls, or goes to another hunk, where an action means that. */
  static Optional<Reconciling> move(Reconciling open, Action action, Size size) {
    int page = Math.max(1, open.layout(size).rows() - 1);
    int left = open.place().left();
    return switch (action) {
      case UP -> Optional.of(scrolled(open, size, -1));
      case DOWN -> Optional.of(scrolled(open, size, 1));
      case PAGE_UP -> Optional.of(scrolled(open, size, -page));
      case PAGE_DOWN -> Optional.of(scrolled(open, size, page));
      case FIRST -> Optional.of(scrolled(sideways(open, 0), size, -Moves.ALL));
      case LAST -> Optional.of(scrolled(open, size, Moves.ALL));
      case SCROLL_LEFT -> Optional.of(sideways(open, left - SIDEWAYS));
      case SCROLL_RIGHT -> Optional.of(sideways(open, left + SIDEWAYS));
      default -> Optional.empty();
    };
  }

  private static Reconciling sideways(Reconciling open, int left) {
    int there = Math.max(0, Math.min(left, LONGEST_LINE));
    return open.at(open.place().at(open.place().top(), there));
  }

  /** Scrolls by some rows, and takes the person to a hunk that is in sight, if one is. */
  static Reconciling scrolled(Reconciling open, Size size, int by) {
    Optional<Reconciliation> made = open.reconciliation();
    if (made.isEmpty()) {
      return open;
    }
    HunkRows rows = open.rows(size);
    int seen = open.layout(size).rows();
    int top = within(open.place().top() + by, rows.total() - seen);
    Reconciling there = open.at(open.place().at(top, open.place().left()));
    if (isInSight(there, size)) {
      return there;
    }
    int first = rows.hunkAt(top);
    int last = rows.hunkAt(Math.min(top + seen, rows.total()) - 1);
    return (by > 0 ? search(made.get(), first, last, 1) : search(made.get(), last, first, -1))
        .map(hunk -> there.at(there.place().atHunk(hunk)))
        .orElse(there);
  }

  private static Optional<Integer> search(Reconciliation made, int from, int to, int step) {
    for (int hunk = from; hunk != to + step; hunk += step) {
      if (isOne(made, hunk)) {
        return Optional.of(hunk);
      }
    }
    return Optional.empty();
  }

  /** Tells whether a person goes to a hunk: somebody has changed something there. */
  static boolean isOne(Reconciliation made, int hunk) {
    return made.hunk(hunk).isChange() || made.chosen(hunk).isPresent();
  }

  /** Returns the hunks a person goes to. */
  static int count(Reconciliation made) {
    return (int) made.hunks().stream().filter(hunk -> isOne(made, hunk.index())).count();
  }

  /** Goes to another hunk that is like {@code wanted}; nothing where there is none. */
  static Optional<Reconciling> hunk(Reconciling open, Size size, int step, IntPredicate wanted) {
    int hunks = open.reconciliation().orElseThrow().hunks().size();
    for (int hunk = open.place().hunk() + step; hunk >= 0 && hunk < hunks; hunk += step) {
      if (wanted.test(hunk)) {
        return Optional.of(seen(open.at(open.place().atHunk(hunk)), size));
      }
    }
    return Optional.empty();
  }

  /** Goes to the next hunk that nobody has chosen, round and round. */
  static Optional<Reconciling> open(Reconciling open, Size size, int step) {
    Reconciliation made = open.reconciliation().orElseThrow();
    int hunks = made.hunks().size();
    for (int i = 1; i <= hunks; i++) {
      int hunk = Math.floorMod(open.place().hunk() + step * i, hunks);
      if (made.isOpen(hunk)) {
        return Optional.of(seen(open.at(open.place().atHunk(hunk)), size));
      }
    }
    return Optional.empty();
  }

  /** Begins at the first hunk that asks for a choice, or else at the first change. */
  static Reconciling begun(Reconciling open, Size size) {
    Reconciliation made = open.reconciliation().orElseThrow();
    int first =
        made.hunks().stream()
            .map(Hunk::index)
            .filter(made::isOpen)
            .findFirst()
            .or(() -> made.hunks().stream().filter(Hunk::isChange).map(Hunk::index).findFirst())
            .orElse(-1);
    return seen(open.at(open.place().atHunk(first)), size);
  }

  /** Scrolls so that the hunk the person is at can be seen, where it cannot. */
  static Reconciling seen(Reconciling open, Size size) {
    if (open.hunk().isEmpty()) {
      return scrolled(open, size, 0);
    }
    HunkRows rows = open.rows(size);
    int seen = open.layout(size).rows();
    int hunk = open.place().hunk();
    int top = open.place().top();
    boolean whole = rows.start(hunk) >= top && rows.end(hunk) <= top + seen;
    int context = Math.min(Scrolling.CONTEXT, seen / 4);
    int wanted = whole ? top : rows.start(hunk) - context;
    return open.at(open.place().at(within(wanted, rows.total() - seen), open.place().left()));
  }

  /** Tells whether any line of the hunk that the person is at can be seen. */
  static boolean isInSight(Reconciling open, Size size) {
    int hunk = open.place().hunk();
    if (hunk < 0) {
      return false;
    }
    HunkRows rows = open.rows(size);
    int top = open.place().top();
    return rows.start(hunk) < top + open.layout(size).rows() && rows.end(hunk) > top;
  }

  private static int within(int value, int last) {
    return Math.max(0, Math.min(value, last));
  }
}
